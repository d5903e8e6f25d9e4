"""The options of reading, the same wherever something is read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TypedDict

from . import _core
from ._text import clean_text


class TextOptions(TypedDict, total=False):
    """How a transcript is read whose characters are known; see :class:`ReadOptions`."""

    format: str | None
    columns: Mapping[str, str] | None
    keep: str | Iterable[str]
    roles: Mapping[str, str] | None
    usual_roles: Mapping[str, str] | None
    role_map: _core.RoleMap | None
    infer_roles: bool
    role_key: str | None
    split_by_word_speaker: bool
    strict: bool


class ReadOptions(TextOptions, total=False):
    """How a transcript is read; every key may be left out.

    Keys:
        format: A name from :func:`formats`; None: found from the content.
        encoding: ``"utf-8"``, ``"utf-16le"``, ``"utf-16be"`` or ``"cp1252"``; None: found from
            the bytes.
        columns: For tables: meaning (``"text"``, ``"speaker"``, ``"session"``, ``"id"``,
            ``"start"``, ``"end"``) -> header in the file. Others are found by their usual names.
        keep: For tables: headers of further columns to keep as ``Utterance.meta``.
        roles: Label -> ``"counselor"``, ``"client"``, ``"other"`` or ``"unknown"``.
        usual_roles: The same for labels that a session need not have; ``roles`` win.
        role_map: Who is who by the file's name: see :func:`read_role_map`. ``roles`` win. None:
            for a folder, the ``roles.csv`` beside each transcript.
        infer_roles: Whether roles that labels leave open may be inferred; True if left out.
        role_key: For ConvoKit: under which key the utterances or speakers, or their ``meta``,
            hold the role.
        split_by_word_speaker: For Whisper's JSON with speakers of words: a segment in which the
            speaker changes becomes several utterances.
        strict: An input that needs a repair, or leaves a doubt, is refused with
            ``Error(needs_repair)``; otherwise each is a :class:`Diagnostic`.

    >>> import oars
    >>> options: oars.ReadOptions = {"roles": {"Ana": "counselor", "Sam": "client"}}
    >>> oars.read(b"Ana: How was it?\\nSam: Hard.\\nAna: And now?\\nSam: Fine.", **options)
    <oars.Session 'session' 4 utterances, 2 speakers, roles known>
    """

    encoding: str | None


def core_options(
    name: str,
    role_map: _core.RoleMap | None = None,
    *,
    format: str | None = None,
    encoding: str | None = None,
    columns: Mapping[str, str] | None = None,
    keep: str | Iterable[str] = (),
    roles: Mapping[str, str] | None = None,
    usual_roles: Mapping[str, str] | None = None,
    infer_roles: bool = True,
    role_key: str | None = None,
    split_by_word_speaker: bool = False,
    strict: bool = False,
) -> _core.ReadOptions:
    """The options as the C++ layer takes them, with what the role map says of the file ``name``."""
    headers = [keep] if isinstance(keep, str) else keep
    options = _core.ReadOptions(
        format=format or "",
        encoding=encoding or "",
        columns={clean_text(k): clean_text(v) for k, v in (columns or {}).items()},
        keep=[clean_text(header, "keep") for header in headers],
        roles=role_names(roles),
        usual_roles=role_names(usual_roles),
        infer_roles=infer_roles,
        role_key=role_key or "",
        split_by_word_speaker=split_by_word_speaker,
        strict=strict,
    )
    if role_map is None:
        return options
    return options.with_role_map(role_map, os.path.basename(name))


def role_names(roles: Mapping[str, str] | None) -> dict[str, str]:
    """The map as the C++ layer takes it."""
    names = dict(roles or {})
    return {clean_text(key, "label"): clean_text(role, "role") for key, role in names.items()}
