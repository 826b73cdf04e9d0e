"""What factx wrote -> Documents: the inverse of factx/writers."""

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from factx.errors import FactxError
from factx.model import (
    Claim,
    ClaimType,
    DateValue,
    Document,
    Entity,
    NumberValue,
    PersonValue,
    PlaceEntity,
    PlaceValue,
    Sentence,
)

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")

SCHEMA_VERSION = 1
VALUES: dict[ClaimType, type[NumberValue | DateValue | PersonValue | PlaceValue]] = {
    "number": NumberValue,
    "date": DateValue,
    "person": PersonValue,
    "place": PlaceValue,
}


def document_of(record: dict[str, Any], *, where: str = "document") -> Document:
    """The document that a JSON document of factx stands for; keys that this version lacks are left out.

    Raises FactxError, which begins with `where`, for a record that is no document of this format.

    >>> document_of({"schema_version": 2}, where="a.json")
    Traceback (most recent call last):
        ...
    factx.errors.FactxError: a.json: schema_version is 2, not 1; it needs the factx that wrote it
    """
    version = record.get("schema_version")
    if version is None:
        raise FactxError(f"{where}: this is no JSON document of factx; it has no schema_version")
    if version != SCHEMA_VERSION:
        raise FactxError(
            f"{where}: schema_version is {version!r}, not {SCHEMA_VERSION}; it needs the factx that wrote it"
        )
    about = record.get("document")
    parts = {key: _objects(record.get(key), f"{where}: {key}") for key in ("sentences", "entities", "claims")}
    return _made(
        Document,
        {
            **(about if isinstance(about, dict) else {}),
            "sentences": [_made(Sentence, part, f"{where}: sentences") for part in parts["sentences"]],
            "entities": [_entity(part, f"{where}: entities") for part in parts["entities"]],
            "claims": [claim_of(part, where=f"{where}: claims") for part in parts["claims"]],
        },
        f"{where}: document",
    )


def claim_of(record: dict[str, Any], *, where: str = "claim") -> Claim:
    """The claim that a claim object stands for. Raises FactxError for a record that is none."""
    kind, value = record.get("type"), record.get("value")
    if kind not in VALUES or not isinstance(value, dict):
        raise FactxError(f"{where}: a claim needs a value and a type, one of {', '.join(VALUES)}")
    made = _made(VALUES[kind], value, f"{where}: {record.get('id')}: value")
    return _made(Claim, {**record, "value": made}, f"{where}: {record.get('id')}")


def _entity(record: dict[str, Any], where: str) -> Entity:
    return _made(PlaceEntity if record.get("type") == "place" else Entity, record, where)


def _objects(records: object, where: str) -> list[dict[str, Any]]:
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        raise FactxError(f"{where}: there is no list of objects there; factx did not write this")
    return records


def _made(kind: type[T], record: dict[str, Any], where: str) -> T:
    """The dataclass with the record's values, each of the type that its field has."""
    from pydantic import ValidationError

    try:
        made: T = _checks()[kind].validate_python(record)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        raise FactxError(f"{where}: {key}: {first['msg']}; factx did not write this") from None
    return made


@cache
def _checks() -> "dict[type, TypeAdapter[Any]]":
    """What checks each dataclass; built once, as building takes longer than many checks."""
    from pydantic import TypeAdapter

    kinds = (Document, Sentence, Entity, PlaceEntity, Claim, *VALUES.values())
    return {kind: TypeAdapter(kind) for kind in kinds}
