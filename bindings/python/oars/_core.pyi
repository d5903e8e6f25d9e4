"""
The C++ library. The package `oars` is its public face; use that.
"""
from __future__ import annotations
import collections.abc
import os
import pathlib
import typing
__all__: list[str] = ['Analysis', 'Analyzer', 'Clarity', 'CodeInfo', 'CodedUtterance', 'Count', 'Diagnostic', 'Event', 'Finding', 'FormatInfo', 'Interval', 'LiveSession', 'Measure', 'ProfileScore', 'ReadOptions', 'Response', 'RoleEvidence', 'RoleMap', 'RoleRow', 'Session', 'SessionScore', 'SniffResult', 'Speaker', 'Talk', 'Threshold', 'Timing', 'Utterance', 'build_session', 'csv_header', 'feature_version', 'find_transcripts', 'formats', 'profile_names', 'raise_empty_input', 'raise_invalid_option', 'raise_missing_column', 'raise_several_sessions', 'read_bytes', 'read_file', 'read_role_map', 'role_of_label', 'sniff', 'sniff_file', 'version']
class Speaker:
    """
    One person, or one label of the recognizer.
    """
    def __repr__(self) -> str:
        ...
    @property
    def label(self) -> str:
        """
        The label as read.
        """
    @property
    def role(self) -> str:
        """
        'counselor', 'client', 'other' or 'unknown'.
        """
    @property
    def role_source(self) -> str:
        """
        How the role was found: 'given', 'label', 'inferred' or 'none'.
        """
class Diagnostic:
    """
    A repair or a doubt met while reading; never quotes the text.
    """
    def __repr__(self) -> str:
        ...
    @property
    def code(self) -> str:
        """
        Stable name, e.g. 'time_backward'.
        """
    @property
    def line(self) -> int | None:
        """
        Line of the source, from 1; None for the file as a whole.
        """
    @property
    def message(self) -> str:
        """
        In words, with the remedy.
        """
class RoleEvidence:
    """
    What the inference of roles saw of one speaker.
    """
    @property
    def turns(self) -> int:
        """
        Utterances.
        """
    @property
    def words(self) -> int:
        """
        Words spoken.
        """
    @property
    def you_share(self) -> float:
        """
        (you + 1) / (you + I + 2) over the two word families.
        """
class FormatInfo:
    """
    A transcript format that can be read.
    """
    def __repr__(self) -> str:
        ...
    @property
    def extensions(self) -> list[str]:
        """
        Lower case, with the dot.
        """
    @property
    def name(self) -> str:
        """
        For the option `format`, e.g. 'vtt'.
        """
    @property
    def title(self) -> str:
        """
        e.g. 'WebVTT captions'.
        """
class SniffResult:
    """
    What an input seems to be.
    """
    def __repr__(self) -> str:
        ...
    @property
    def confidence(self) -> float:
        """
        0 to 1.
        """
    @property
    def evidence(self) -> str:
        """
        In words, without the content.
        """
    @property
    def format(self) -> str:
        """
        A format's name; empty if none fits.
        """
class CodeInfo:
    """
    One entry of the codebook.
    """
    def __repr__(self) -> str:
        ...
    @property
    def definition(self) -> str:
        """
        One or two sentences.
        """
    @property
    def examples(self) -> list[str]:
        """
        Counselor lines that carry the code.
        """
    @property
    def id(self) -> str:
        """
        e.g. 'question.open'.
        """
    @property
    def title(self) -> str:
        """
        For people.
        """
class Interval:
    """
    A 95% interval; Wilson's for proportions.
    """
    def __repr__(self) -> str:
        ...
    @property
    def high(self) -> float:
        """
        The upper end.
        """
    @property
    def low(self) -> float:
        """
        The lower end.
        """
class Threshold:
    """
    A published cut with its scheme.
    """
    def __repr__(self) -> str:
        ...
    @property
    def name(self) -> str:
        """
        e.g. 'fair' or 'good'.
        """
    @property
    def source(self) -> str:
        """
        Where it is published.
        """
    @property
    def value(self) -> float:
        """
        The cut.
        """
class Measure:
    """
    One figure of a profile.
    """
    def __repr__(self) -> str:
        ...
    @property
    def base(self) -> int:
        """
        The count that it rests on.
        """
    @property
    def id(self) -> str:
        """
        e.g. 'percent_open'.
        """
    @property
    def interval(self) -> Interval | None:
        """
        For proportions, else None.
        """
    @property
    def small_sample(self) -> bool:
        """
        True if the base is too small to lean on.
        """
    @property
    def source(self) -> str:
        """
        Where the scheme defines it.
        """
    @property
    def thresholds(self) -> list[Threshold]:
        """
        Published cuts, if any.
        """
    @property
    def title(self) -> str:
        """
        For people.
        """
    @property
    def value(self) -> float | None:
        """
        None where it is undefined. Proportions are 0 to 1.
        """
class Count:
    """
    How often a scheme's code was counted.
    """
    def __repr__(self) -> str:
        ...
    @property
    def id(self) -> str:
        """
        In the scheme's terms, e.g. 'CR'.
        """
    @property
    def source(self) -> str:
        """
        Where the scheme defines it.
        """
    @property
    def title(self) -> str:
        """
        For people.
        """
    @property
    def value(self) -> int:
        """
        How often.
        """
class ProfileScore:
    """
    A scheme's view of the session.
    """
    @property
    def counts(self) -> list[Count]:
        ...
    @property
    def id(self) -> str:
        ...
    @property
    def measures(self) -> list[Measure]:
        ...
    @property
    def title(self) -> str:
        ...
    @property
    def unit(self) -> str:
        ...
    @property
    def version(self) -> str:
        ...
class Talk:
    """
    Who talked, and how much; words leave out events and fillers.
    """
    def __repr__(self) -> str:
        ...
    @property
    def client_turns(self) -> int:
        """
        Runs of utterances of one speaker.
        """
    @property
    def client_words(self) -> int:
        """
        Words spoken.
        """
    @property
    def client_words_per_turn(self) -> float | None:
        """
        None without turns.
        """
    @property
    def counselor_share(self) -> float | None:
        """
        Of the words of counselor and client, 0 to 1; None where undefined.
        """
    @property
    def counselor_turns(self) -> int:
        """
        Runs of utterances of one speaker.
        """
    @property
    def counselor_words(self) -> int:
        """
        Words spoken.
        """
    @property
    def counselor_words_per_turn(self) -> float | None:
        """
        None without turns.
        """
    @property
    def longest_counselor_turn(self) -> int:
        """
        In words.
        """
class Timing:
    """
    From times, in seconds; None where times are missing.
    """
    @property
    def client_words_per_minute(self) -> float | None:
        """
        Of the client's own time.
        """
    @property
    def counselor_words_per_minute(self) -> float | None:
        """
        Of the counselor's own time.
        """
    @property
    def overlap(self) -> float | None:
        """
        Total time in which both speak.
        """
    @property
    def response_latency(self) -> float | None:
        """
        Median gap from a client turn to the counselor's.
        """
    @property
    def silence(self) -> float | None:
        """
        Total time in which nobody speaks.
        """
class Clarity:
    """
    How plainly the counselor speaks, over lines with punctuation; None under 100 such words.
    """
    @property
    def reading_ease(self) -> float | None:
        """
        Flesch 1948: about 0 (hard) to 100 (easy).
        """
    @property
    def reading_grade(self) -> float | None:
        """
        Flesch-Kincaid (Kincaid et al. 1975): US school grade.
        """
    @property
    def words_per_sentence(self) -> float | None:
        """
        The mean.
        """
class Response:
    """
    What the client said after one kind of the counselor's moves. That one thing follows another shows no cause.
    """
    def __repr__(self) -> str:
        ...
    @property
    def feelings(self) -> float:
        """
        Feelings named per 100 of the words.
        """
    @property
    def first_person(self) -> float:
        """
        'I', 'me' and their kin per 100 of the words.
        """
    @property
    def move(self) -> str:
        """
        A code, 'judgment' for all of its kinds, or 'any'.
        """
    @property
    def moves(self) -> int:
        """
        Turns with it that the client answered.
        """
    @property
    def small_sample(self) -> bool:
        """
        Under 10 moves: read with care.
        """
    @property
    def words(self) -> int:
        """
        Of the answers together.
        """
    @property
    def words_per_move(self) -> float:
        """
        The mean.
        """
class SessionScore:
    """
    Everything a session's codes add up to.
    """
    @property
    def clarity(self) -> Clarity:
        ...
    @property
    def profiles(self) -> list[ProfileScore]:
        ...
    @property
    def responses(self) -> list[Response]:
        ...
    @property
    def roles_known(self) -> bool:
        ...
    @property
    def talk(self) -> Talk:
        ...
    @property
    def timing(self) -> Timing | None:
        ...
    @property
    def utterances(self) -> int:
        ...
    @property
    def words(self) -> int:
        ...
class Event:
    """
    Not spoken as words: '[laughs]', '(sighs)'.
    """
    @property
    def begin(self) -> int:
        """
        Offset in code points.
        """
    @property
    def end(self) -> int:
        """
        Offset in code points.
        """
    @property
    def text(self) -> str:
        """
        Brackets included.
        """
class Utterance:
    """
    One turn or caption as read.
    """
    def __repr__(self) -> str:
        ...
    @property
    def end(self) -> float | None:
        """
        Seconds, or None.
        """
    @property
    def events(self) -> list[Event]:
        """
        In order.
        """
    @property
    def id(self) -> str:
        """
        The file's own id, else the index from 0.
        """
    @property
    def line(self) -> int | None:
        """
        Line of the source, from 1, or None.
        """
    @property
    def meta(self) -> list[tuple[str, str]]:
        """
        What else the file says of it: (name, value), in the file's order; never analyzed.
        """
    @property
    def role(self) -> str:
        """
        'counselor', 'client', 'other' or 'unknown'.
        """
    @property
    def speaker(self) -> str:
        """
        The label as read.
        """
    @property
    def start(self) -> float | None:
        """
        Seconds, or None.
        """
    @property
    def text(self) -> str:
        """
        As read.
        """
class Finding:
    """
    One piece of evidence: this code, here, by this rule.
    """
    def __repr__(self) -> str:
        ...
    @property
    def attributes(self) -> list[str]:
        """
        Further code ids that describe it.
        """
    @property
    def begin(self) -> int:
        """
        Offset in code points: utterance.text[begin:end] is the evidence.
        """
    @property
    def code(self) -> str:
        """
        A code id.
        """
    @property
    def confidence(self) -> float:
        """
        0 to 1, how often the rule is right, roughly.
        """
    @property
    def end(self) -> int:
        """
        Offset in code points.
        """
    @property
    def instead(self) -> str | None:
        """
        Another way to say the sentence, in its own words; None where there is none.
        """
    @property
    def note(self) -> str:
        """
        Plain words for the trainee.
        """
    @property
    def rule(self) -> str:
        """
        The rule's id.
        """
    @property
    def text(self) -> str:
        """
        The evidence itself.
        """
class CodedUtterance(Utterance):
    """
    One utterance with its codes.
    """
    def __repr__(self) -> str:
        ...
    def to_dict(self, text: bool = True) -> dict:
        """
        The one-utterance record; spans in code points. text=False leaves out what was said.
        """
    @property
    def behavior(self) -> str | None:
        """
        'question', 'reflection', 'input' or 'other'; None unless a counselor speaks.
        """
    @property
    def codes(self) -> list[str]:
        """
        Every code and attribute present, sorted.
        """
    @property
    def findings(self) -> list[Finding]:
        """
        The evidence, by where it begins.
        """
    @property
    def index(self) -> int:
        """
        Position in the session, from 0.
        """
    @property
    def judgment(self) -> list[str]:
        """
        Kinds of judgment, sorted: 'criticism', 'confrontation', ...
        """
    @property
    def probability(self) -> dict[str, float]:
        """
        Of each learned label; empty with rules alone.
        """
    @property
    def question(self) -> str | None:
        """
        None, 'open' or 'closed'.
        """
    @property
    def reflection(self) -> str | None:
        """
        None, 'simple' or 'complex'.
        """
    @property
    def words(self) -> int:
        """
        Words spoken; events and fillers such as 'um' are left out.
        """
class Session:
    """
    One conversation.
    """
    def role_evidence(self) -> list[RoleEvidence]:
        ...
    def to_chat(self) -> str:
        ...
    def to_csv(self) -> str:
        ...
    def to_eaf(self) -> str:
        ...
    def to_json(self, code_points: bool) -> str:
        ...
    def to_vtt(self) -> str:
        ...
    def utterance(self, index: typing.SupportsInt | typing.SupportsIndex) -> Utterance:
        ...
    def utterance_count(self) -> int:
        ...
    def with_roles(self, roles: collections.abc.Mapping[str, str], infer: bool) -> Session:
        ...
    @property
    def diagnostics(self) -> list[Diagnostic]:
        ...
    @property
    def format(self) -> str:
        ...
    @property
    def id(self) -> str:
        ...
    @property
    def meta(self) -> list[tuple[str, str]]:
        ...
    @property
    def roles_known(self) -> bool:
        ...
    @property
    def source(self) -> str:
        ...
    @property
    def speakers(self) -> list[Speaker]:
        ...
class RoleRow:
    """
    One row of a role map.
    """
    def __repr__(self) -> str:
        ...
    @property
    def file(self) -> str:
        """
        A transcript's name with its extension, or '*' for all.
        """
    @property
    def label(self) -> str:
        """
        A speaker's label.
        """
    @property
    def line(self) -> int:
        """
        Of the table, from 1.
        """
    @property
    def role(self) -> str:
        """
        'counselor', 'client' or 'other'.
        """
class RoleMap:
    """
    Who is who in the transcripts of a folder, from a table beside them.
    """
    def __repr__(self) -> str:
        ...
    @property
    def rows(self) -> list[RoleRow]:
        """
        The table's rows, in its order.
        """
    @property
    def source(self) -> str:
        """
        The table's file.
        """
class ReadOptions:
    """
    Options of the readers; empty: not given.
    """
    def __init__(self, *, format: str, encoding: str, columns: collections.abc.Mapping[str, str], keep: collections.abc.Sequence[str], roles: collections.abc.Mapping[str, str], usual_roles: collections.abc.Mapping[str, str], infer_roles: bool, role_key: str, split_by_word_speaker: bool, strict: bool) -> None:
        ...
    def with_role_map(self, map: RoleMap, file: str) -> ReadOptions:
        """
        These options with what the map says of a file.
        """
class Analysis:
    """
    A session, its codes and its scores.
    """
    def to_chat(self) -> str:
        ...
    def to_csv(self, text: bool, code_points: bool) -> str:
        ...
    def to_eaf(self) -> str:
        ...
    def to_json(self, text: bool, code_points: bool) -> str:
        ...
    def to_jsonl(self, text: bool, code_points: bool) -> str:
        ...
    def to_text(self, text: bool, color: bool, width: typing.SupportsInt | typing.SupportsIndex) -> str:
        ...
    def utterance(self, index: typing.SupportsInt | typing.SupportsIndex) -> CodedUtterance:
        ...
    def utterance_count(self) -> int:
        ...
    @property
    def scores(self) -> SessionScore:
        ...
    @property
    def session(self) -> Session:
        ...
class LiveSession:
    """
    A session in progress.
    """
    def add(self, speaker: str, role: str, text: str, start: typing.SupportsFloat | typing.SupportsIndex | None, end: typing.SupportsFloat | typing.SupportsIndex | None) -> CodedUtterance:
        ...
    def analysis(self) -> Analysis:
        ...
class Analyzer:
    """
    Codes sessions; immutable.
    """
    def __init__(self, profiles: collections.abc.Sequence[str], pack: os.PathLike | str | bytes | None, coder: str, model: os.PathLike | str | bytes | None, abstain: typing.SupportsFloat | typing.SupportsIndex) -> None:
        ...
    def analyze(self, session: Session) -> Analysis:
        ...
    def code_text(self, text: str, context: collections.abc.Sequence[tuple[str, str]]) -> CodedUtterance:
        ...
    def codebook(self) -> list[CodeInfo]:
        ...
    def features(self, session: Session) -> tuple[list[int], list[int], bytes, bytes, list[bool]]:
        """
        The counselor utterances' indices, how many grams each has, all grams as 32-bit and all cues as float, in bytes of this machine's order, and which are plain.
        """
    def live(self) -> LiveSession:
        ...
def build_session(id: str, speakers: collections.abc.Sequence[str], texts: collections.abc.Sequence[str], starts: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex | None], ends: collections.abc.Sequence[typing.SupportsFloat | typing.SupportsIndex | None], ids: collections.abc.Sequence[str], roles: collections.abc.Mapping[str, str], infer: bool) -> Session:
    """
    A session from columns of one length.
    """
def csv_header(text: bool) -> str:
    """
    The header line of to_csv's table.
    """
def feature_version() -> int:
    """
    Which features a model is trained with; it grows when their meaning changes.
    """
def find_transcripts(folder: os.PathLike | str | bytes) -> list[pathlib.Path]:
    """
    The transcripts in a folder and the folders in it.
    """
def formats() -> list[FormatInfo]:
    """
    The formats in the order in which they are tried.
    """
def profile_names() -> list[str]:
    """
    The coding schemes that can be scored.
    """
def raise_empty_input(file: str, fault: str, remedy: str) -> typing.NoReturn:
    """
    Raises Error(empty_input).
    """
def raise_invalid_option(fault: str, remedy: str) -> typing.NoReturn:
    """
    Raises Error(invalid_option).
    """
def raise_missing_column(fault: str, remedy: str) -> typing.NoReturn:
    """
    Raises Error(missing_column).
    """
def raise_several_sessions(file: str, fault: str, remedy: str) -> typing.NoReturn:
    """
    Raises Error(several_sessions).
    """
def read_bytes(bytes: bytes, name: str, options: ReadOptions) -> list[Session]:
    """
    Every session in memory.
    """
def read_file(path: os.PathLike | str | bytes, options: ReadOptions) -> list[Session]:
    """
    Every session in a file.
    """
def read_role_map(path: os.PathLike | str | bytes) -> RoleMap:
    """
    A table of who is who.
    """
def role_of_label(label: str) -> str:
    """
    The role that a label names by itself.
    """
def sniff(bytes: bytes, name: str) -> SniffResult:
    """
    What the bytes seem to be.
    """
def sniff_file(path: os.PathLike | str | bytes) -> SniffResult:
    """
    What a file seems to be.
    """
def version() -> str:
    """
    The version of the C++ library.
    """
