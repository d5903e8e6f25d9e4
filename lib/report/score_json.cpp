#include "report/score_json.hpp"

namespace oars::report {
namespace {

void write_count(JsonWriter& json, const Count& count) {
  json.key(count.id);
  json.begin_object();
  json.field("title", count.title);
  json.field("value", count.value);
  json.field("source", count.source);
  json.end_object();
}

void write_interval(JsonWriter& json, const std::optional<Interval>& interval) {
  if (!interval) return json.null();
  json.begin_object();
  json.field("low", interval->low);
  json.field("high", interval->high);
  json.end_object();
}

void write_measure(JsonWriter& json, const Measure& measure) {
  json.key(measure.id);
  json.begin_object();
  json.field("title", measure.title);
  json.field("value", measure.value);
  json.key("interval");
  write_interval(json, measure.interval);
  json.field("base", measure.base);
  json.field("small_sample", measure.small_sample);
  json.key("thresholds");
  json.begin_array();
  for (const Threshold& threshold : measure.thresholds) {
    json.begin_object();
    json.field("name", threshold.name);
    json.field("value", threshold.value);
    json.field("source", threshold.source);
    json.end_object();
  }
  json.end_array();
  json.field("source", measure.source);
  json.end_object();
}

void write_profile(JsonWriter& json, const ProfileScore& profile) {
  json.key(profile.id);
  json.begin_object();
  json.field("version", profile.version);
  json.field("title", profile.title);
  json.field("unit", profile.unit);
  json.key("counts");
  json.begin_object();
  for (const Count& count : profile.counts) write_count(json, count);
  json.end_object();
  json.key("measures");
  json.begin_object();
  for (const Measure& measure : profile.measures) write_measure(json, measure);
  json.end_object();
  json.end_object();
}

void write_talk(JsonWriter& json, const Talk& talk, bool roles_known) {
  // Without roles the counts are not 0 but unknown.
  const auto count = [&](const char* name, std::size_t value) {
    json.field(name, roles_known ? std::optional(value) : std::nullopt);
  };
  json.begin_object();
  count("counselor_words", talk.counselor_words);
  count("client_words", talk.client_words);
  count("counselor_turns", talk.counselor_turns);
  count("client_turns", talk.client_turns);
  json.field("counselor_share", talk.counselor_share);
  json.field("counselor_words_per_turn", talk.counselor_words_per_turn);
  json.field("client_words_per_turn", talk.client_words_per_turn);
  count("longest_counselor_turn", talk.longest_counselor_turn);
  json.end_object();
}

void write_clarity(JsonWriter& json, const Clarity& clarity) {
  json.begin_object();
  json.field("words_per_sentence", clarity.words_per_sentence);
  json.field("reading_ease", clarity.reading_ease);
  json.field("reading_grade", clarity.reading_grade);
  json.end_object();
}

void write_responses(JsonWriter& json, const std::vector<Response>& responses) {
  json.begin_array();
  for (const Response& response : responses) {
    json.begin_object();
    json.field("move", response.move);
    json.field("moves", response.moves);
    json.field("words", response.words);
    json.field("words_per_move", response.words_per_move);
    json.field("feelings", response.feelings);
    json.field("first_person", response.first_person);
    json.field("small_sample", response.small_sample);
    json.end_object();
  }
  json.end_array();
}

void write_timing(JsonWriter& json, const std::optional<Timing>& timing) {
  if (!timing) return json.null();
  json.begin_object();
  json.field("response_latency", timing->response_latency);
  json.field("overlap", timing->overlap);
  json.field("silence", timing->silence);
  json.field("counselor_words_per_minute", timing->counselor_words_per_minute);
  json.field("client_words_per_minute", timing->client_words_per_minute);
  json.end_object();
}

}  // namespace

void write_scores(JsonWriter& json, const SessionScore& scores) {
  json.begin_object();
  json.field("roles_known", scores.roles_known);
  json.field("utterances", scores.utterances);
  json.field("words", scores.words);
  json.key("profiles");
  json.begin_object();
  for (const ProfileScore& profile : scores.profiles) write_profile(json, profile);
  json.end_object();
  json.key("talk");
  write_talk(json, scores.talk, scores.roles_known);
  json.key("clarity");
  write_clarity(json, scores.clarity);
  json.key("responses");
  write_responses(json, scores.responses);
  json.key("timing");
  write_timing(json, scores.timing);
  json.end_object();
}

}  // namespace oars::report
