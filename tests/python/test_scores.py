from __future__ import annotations

import copy

import oars
import pytest
from common import TURNS


def test_access_by_name(analysis: oars.Analysis) -> None:
    scores = analysis.scores
    assert list(scores) == oars.profile_names()
    measure = scores["miti4"].measures["percent_complex"]
    assert scores["miti4"]["percent_complex"].value == measure.value == 0.0
    assert scores.miti4.percent_complex.value == measure.value
    assert measure.base == 1 and measure.small_sample
    assert measure.interval is not None and 0.0 <= measure.interval.low <= measure.interval.high
    assert measure.thresholds and all(threshold.source for threshold in measure.thresholds)
    assert scores.get("nothing") is None and "nothing" not in scores
    for profile in scores.values():
        assert len(profile) == len(profile.counts) + len(profile.measures)
        assert dict(profile) == {**profile.counts, **profile.measures}
        assert all(entry.id == key and entry.title for key, entry in profile.items())


def test_unknown_names_list_what_there_is(analysis: oars.Analysis) -> None:
    with pytest.raises(KeyError, match="there are: plain, miti4, miti3, misc25"):
        analysis.scores["miti5"]
    with pytest.raises(KeyError, match="percent_complex"):
        analysis.scores["miti4"]["percent_best"]
    with pytest.raises(AttributeError, match="miti4"):
        _ = analysis.scores.miti5
    assert not hasattr(analysis.scores.miti4, "percent_best")


def test_counts(analysis: oars.Analysis) -> None:
    plain = analysis.scores["plain"]
    values = {count.id: count.value for count in plain.counts.values()}
    assert sum(values.values()) > 0
    assert analysis.scores.utterances == len(TURNS)
    assert analysis.scores.words == sum(u.words for u in analysis.utterances)


def test_talk(analysis: oars.Analysis) -> None:
    talk = analysis.scores.talk
    counselor = sum(u.words for u in analysis.utterances if u.role == "counselor")
    client = sum(u.words for u in analysis.utterances if u.role == "client")
    assert (talk.counselor_words, talk.client_words) == (counselor, client)
    assert talk.counselor_share == pytest.approx(counselor / (counselor + client))
    assert (talk.counselor_turns, talk.client_turns) == (4, 3)


def test_unknown_roles_are_absent_and_say_so(analyzer: oars.Analyzer) -> None:
    analysis = analyzer.analyze([("A", "How was it?"), ("B", "Hard.")])
    scores = analysis.scores
    assert not scores.roles_known and len(scores) == 0
    assert scores.talk.counselor_share is None
    with pytest.raises(KeyError, match="roles="):
        scores["miti4"]
    mended = analyzer.analyze(analysis.session, roles={"A": "counselor", "B": "client"})
    assert mended.scores["miti4"].id == "miti4"


def test_undefined_is_none(analyzer: oars.Analyzer) -> None:
    scores = analyzer.analyze([("Therapist", "Mm."), ("Client", "Yes.")]).scores
    measure = scores["miti4"].measures["percent_complex"]
    assert measure.value is None and measure.interval is None and measure.base == 0
    assert scores.timing is None


def test_timing(analyzer: oars.Analyzer) -> None:
    session = oars.read_text(
        "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Therapist>How are you?\n\n"
        "00:03.000 --> 00:05.000\n<v Client>Fine, I think.\n\n"
        "00:05.500 --> 00:06.000\n<v Therapist>Fine.\n"
    )
    timing = analyzer.analyze(session).scores.timing
    assert timing is not None
    assert timing.response_latency == pytest.approx(0.5)
    assert timing.silence == pytest.approx(1.5)
    assert timing.overlap == pytest.approx(0.0)


def test_profiles_can_be_chosen() -> None:
    assert list(oars.Analyzer("miti4").analyze(TURNS).scores) == ["miti4"]
    assert list(oars.Analyzer(["plain", "misc25"]).analyze(TURNS).scores) == ["plain", "misc25"]
    with pytest.raises(oars.Error) as caught:
        oars.Analyzer("miti5")
    assert caught.value.code == "invalid_option"
    assert "miti4" in str(caught.value)


def test_scores_copy(analysis: oars.Analysis) -> None:
    assert list(copy.copy(analysis.scores)) == list(analysis.scores)
