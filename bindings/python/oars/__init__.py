"""Codes what a counselor says in a session transcript, and scores the session.

A session comes from a file, bytes, a string, pairs or a DataFrame; an analyzer codes it; the
analysis holds the coded utterances with their evidence and the session's scores.

>>> import oars
>>> session = oars.read_text(
...     "Therapist: What brings you here today?\\n"
...     "Client: I don't sleep, and I snap at everyone.\\n"
... )
>>> analysis = oars.Analyzer().analyze(session)
>>> analysis.utterances[0].question
'open'
>>> analysis.scores["plain"].id
'plain'

A single line needs no session:

>>> oars.code_text("Are you feeling anxious?").question
'closed'

Spans count code points, so ``utterance.text[finding.begin:finding.end]`` is the evidence. What
cannot be computed is None, never 0. Printing an object never shows what was said.
"""

from ._analysis import Analysis
from ._analyzer import Analyzer, LiveSession, code_text, codes, profile_names
from ._code_report import CodeReport, CodesReport
from ._core import (
    Clarity,
    CodedUtterance,
    CodeInfo,
    Count,
    Diagnostic,
    Event,
    Finding,
    FormatInfo,
    Interval,
    Measure,
    Response,
    RoleEvidence,
    RoleMap,
    RoleRow,
    SniffResult,
    Speaker,
    Talk,
    Threshold,
    Timing,
    Utterance,
    version,
)
from ._error import Error
from ._evaluate import evaluate
from ._evaluate_codes import evaluate_codes
from ._folder import find_transcripts, read_role_map
from ._options import ReadOptions, TextOptions
from ._read import formats, read, read_all, read_all_text, read_text, sniff
from ._report import CurvePoint, EvaluationReport, TaskReport, TrainingReport
from ._scores import ProfileScore, Scores
from ._session import Session
from ._train import train

__version__ = version()

__all__ = [
    "Analysis",
    "Analyzer",
    "Clarity",
    "CodeInfo",
    "CodeReport",
    "CodedUtterance",
    "CodesReport",
    "Count",
    "CurvePoint",
    "Diagnostic",
    "Error",
    "EvaluationReport",
    "Event",
    "Finding",
    "FormatInfo",
    "Interval",
    "LiveSession",
    "Measure",
    "ProfileScore",
    "ReadOptions",
    "Response",
    "RoleEvidence",
    "RoleMap",
    "RoleRow",
    "Scores",
    "Session",
    "SniffResult",
    "Speaker",
    "Talk",
    "TaskReport",
    "TextOptions",
    "Threshold",
    "Timing",
    "TrainingReport",
    "Utterance",
    "code_text",
    "codes",
    "evaluate",
    "evaluate_codes",
    "find_transcripts",
    "formats",
    "profile_names",
    "read",
    "read_all",
    "read_all_text",
    "read_role_map",
    "read_text",
    "sniff",
    "train",
]
