"""What the writers write follows the schemas that the project publishes."""

from __future__ import annotations

import functools
import json
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import oars
import pytest
from common import SCHEMAS, example_files


@functools.cache
def validator(name: str) -> Any:
    schemas = {path.name: json.loads(path.read_text()) for path in SCHEMAS.glob("*.schema.json")}
    schema = schemas[f"{name}.schema.json"]
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, registry=referencing_registry(schemas))


def referencing_registry(schemas: dict[str, Any]) -> Any:
    from referencing import Registry, Resource

    resources = []
    for name, schema in schemas.items():
        resource = Resource.from_contents(schema)
        resources += [(name, resource), (schema.get("$id", name), resource)]
    return Registry().with_resources(resources)


@pytest.mark.parametrize("path", example_files(), ids=lambda path: path.name)
def test_examples(path: Path, analyzer: oars.Analyzer) -> None:
    for analysis in analyzer.analyze_all(path):
        for text in (True, False):
            validator("session").validate(json.loads(analysis.to_json(text=text)))
            validator("session").validate(analysis.to_dict(text=text))
            for line in analysis.to_jsonl(text=text).split("\n"):
                if line:
                    validator("utterance").validate(json.loads(line))


@pytest.mark.parametrize("path", example_files(), ids=lambda path: path.name)
def test_transcripts(path: Path, program: Path) -> None:
    done = subprocess.run(
        [program, "read", path, "--format", "json"], capture_output=True, check=True
    )
    (session,) = oars.read_all(path)
    assert done.stdout.decode() == session.to_json()
    validator("transcript").validate(session.to_dict())
    transcript = json.loads(done.stdout)
    validator("transcript").validate(transcript)
    for name in transcript:
        with pytest.raises(jsonschema.ValidationError):
            validator("transcript").validate({k: v for k, v in transcript.items() if k != name})


def test_unknown_roles(analyzer: oars.Analyzer) -> None:
    analysis = analyzer.analyze([("A", "How was it?"), ("B", "Hard.")])
    validator("session").validate(analysis.to_dict())


@pytest.mark.parametrize(
    "change", [{"question": "maybe"}, {"behavior": 3}, {"findings": None}, {"start": "soon"}]
)
def test_the_schema_can_fail(change: dict[str, Any], analysis: oars.Analysis) -> None:
    record = analysis.utterances[0].to_dict()
    validator("utterance").validate(record)
    with pytest.raises(jsonschema.ValidationError):
        validator("utterance").validate({**record, **change})


def test_every_field_is_required(analysis: oars.Analysis) -> None:
    record = analysis.utterances[0].to_dict()
    for name in set(record) - {"text"}:
        with pytest.raises(jsonschema.ValidationError):
            validator("utterance").validate({k: v for k, v in record.items() if k != name})
