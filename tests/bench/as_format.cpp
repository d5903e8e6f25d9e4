#include "as_format.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace oars::bench {
namespace {

std::string formatted(const char* format, auto... values) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, values...);
  return buffer.data();
}

std::string clock(double seconds, char point) {
  const auto ms = static_cast<long>(std::lround(seconds * 1000));
  return formatted("%02ld:%02ld:%02ld%c%03ld", ms / 3600000, ms / 60000 % 60, ms / 1000 % 60, point,
                   ms % 1000);
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string as_text(const std::vector<Turn>& turns) {
  std::string out;
  for (const Turn& turn : turns) out.append(turn.speaker).append(": ").append(turn.text) += '\n';
  return out;
}

std::string as_vtt(const std::vector<Turn>& turns) {
  std::string out = "WEBVTT\n\n";
  for (const Turn& turn : turns) {
    out += clock(turn.start, '.') + " --> " + clock(turn.end, '.') + "\n<v ";
    out.append(turn.speaker).append(">").append(turn.text).append("</v>\n\n");
  }
  return out;
}

std::string as_srt(const std::vector<Turn>& turns) {
  std::string out;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    out += std::to_string(i + 1) + '\n' + clock(turns[i].start, ',') + " --> " +
           clock(turns[i].end, ',') + '\n';
    out.append(turns[i].speaker).append(": ").append(turns[i].text).append("\n\n");
  }
  return out;
}

std::string as_csv(const std::vector<Turn>& turns) {
  std::string out = "transcript_id,utterance_id,speaker,start_time,end_time,utterance_text\n";
  for (std::size_t i = 0; i < turns.size(); ++i) {
    out += "1," + std::to_string(i) + ',';
    out.append(turns[i].speaker);
    out += formatted(",%.2f,%.2f,\"", turns[i].start, turns[i].end);
    out += turns[i].text + "\"\n";
  }
  return out;
}

std::string as_chat(const std::vector<Turn>& turns) {
  std::string out = "@UTF8\n@Begin\n@Participants:\tCOU Ana Therapist, CLI Sam Client\n";
  for (const Turn& turn : turns) {
    out += turn.speaker == "Counselor" ? "*COU:\t" : "*CLI:\t";
    out += turn.text + formatted(" \x15%ld_%ld\x15\n", std::lround(turn.start * 1000),
                                 std::lround(turn.end * 1000));
  }
  return out + "@End\n";
}

std::string segment(const Turn& turn, const std::string& more) {
  return formatted("{\"start\":%.2f,\"end\":%.2f,\"text\":", turn.start, turn.end) +
         quoted(' ' + turn.text) + ",\"speaker\":" + quoted(turn.speaker) + more + '}';
}

std::string as_whisper(const std::vector<Turn>& turns) {
  std::string out = "{\"segments\":[";
  for (const Turn& turn : turns) {
    if (out.back() == '}') out += ',';
    std::string words;
    for (std::size_t from = 0; from < turn.text.size();) {
      const std::size_t space = std::min(turn.text.find(' ', from), turn.text.size());
      words += words.empty() ? ",\"words\":[" : ",";
      words += "{\"word\":" + quoted(turn.text.substr(from, space - from)) +
               formatted(",\"start\":%.2f,\"end\":%.2f,\"score\":0.91,\"speaker\":", turn.start,
                         turn.end) +
               quoted(turn.speaker) + '}';
      from = space + 1;
    }
    out += segment(turn, words + ']');
  }
  return out + "],\"word_segments\":[],\"language\":\"en\"}";
}

std::string as_json_lines(const std::vector<Turn>& turns) {
  std::string out;
  for (const Turn& turn : turns) out += segment(turn, {}) + '\n';
  return out;
}

}  // namespace

const std::vector<WrittenFormat>& written_formats() {
  static const std::vector<WrittenFormat> list{
      {"bench.txt", as_text},         {"bench.vtt", as_vtt},  {"bench.srt", as_srt},
      {"bench.csv", as_csv},          {"bench.cha", as_chat}, {"bench.json", as_whisper},
      {"bench.jsonl", as_json_lines},
  };
  return list;
}

}  // namespace oars::bench
