#include "dump.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "docx_file.hpp"

namespace formats_test {
namespace {

oars::ReadOptions read_options(const std::filesystem::path& file) {
  oars::ReadOptions options;
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string key;
    fields >> key >> std::ws;
    std::string value;
    std::getline(fields, value);
    const std::size_t equals = value.rfind('=');
    const std::string left = value.substr(0, equals);
    const std::string right = equals == std::string::npos ? "" : value.substr(equals + 1);
    if (key == "format") {
      options.format = value;
    } else if (key == "encoding") {
      options.encoding = value;
    } else if (key == "column") {
      options.columns[left] = right;
    } else if (key == "keep") {
      options.keep.push_back(value);
    } else if (key == "role") {
      options.roles.given[left] = oars::role_from_string(right).value();
    } else if (key == "role_key") {
      options.role_key = value;
    } else if (key == "split_by_word_speaker") {
      options.split_by_word_speaker = value == "on";
    } else if (key == "infer" && value == "off") {
      options.roles.infer = false;
    } else {
      throw std::runtime_error(file.string() + ": unknown option " + key);
    }
  }
  return options;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

std::string seconds(const std::optional<double>& time) {
  if (!time) return "-";
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%.3f", *time);
  return buffer;
}

void dump_meta(const std::vector<oars::Field>& meta, const char* indent, std::ostream& out) {
  for (const oars::Field& field : meta) {
    out << indent << "meta " << field.name << '=' << escaped(field.value) << '\n';
  }
}

void dump_utterance(const oars::Session& session, const oars::Utterance& utterance,
                    std::ostream& out) {
  out << "  " << utterance.id << " line " << utterance.line << " ["
      << session.speakers[utterance.speaker].label << "] " << seconds(utterance.start) << ' '
      << seconds(utterance.end) << " | " << escaped(utterance.text) << '\n';
  for (const oars::Event& event : utterance.events) {
    const oars::Span span = event.span;
    out << "    event " << escaped(utterance.text.substr(span.begin, span.end - span.begin))
        << '\n';
  }
  dump_meta(utterance.meta, "    ", out);
}

}  // namespace

const std::vector<Case>& cases() {
  static const std::vector<Case> list = [] {
    std::vector<Case> found;
    for (const auto& entry : std::filesystem::directory_iterator(OARS_CASES_DIR)) {
      const std::string extension = entry.path().extension().string();
      if (extension == ".expected" || extension == ".options") continue;
      Case one{entry.path(), load(entry.path()), read_options(entry.path().string() + ".options")};
      if (one.is_packed()) one.bytes = pack_docx(one.bytes);
      found.push_back(std::move(one));
    }
    std::sort(found.begin(), found.end(),
              [](const Case& a, const Case& b) { return a.input < b.input; });
    return found;
  }();
  return list;
}

std::string load(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error(path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::string dump(const std::vector<oars::Session>& sessions) {
  std::ostringstream out;
  for (const oars::Session& session : sessions) {
    out << "session " << session.id << " (" << session.format << ")\n";
    for (const oars::Speaker& speaker : session.speakers) {
      out << "  speaker [" << speaker.label << "] " << to_string(speaker.role) << ' '
          << to_string(speaker.role_source) << '\n';
    }
    dump_meta(session.meta, "  ", out);
    for (const oars::Utterance& utterance : session.utterances) {
      dump_utterance(session, utterance, out);
    }
    for (const oars::Diagnostic& diagnostic : session.diagnostics) {
      out << "  diagnostic " << diagnostic.code << " line " << diagnostic.line << '\n';
    }
  }
  return out.str();
}

std::string outcome(std::string_view bytes, const std::string& name,
                    const oars::ReadOptions& options) {
  try {
    return dump(oars::read_bytes(bytes, name, options));
  } catch (const oars::Error& error) {
    return std::string("error ") + to_string(error.code()) + " line " +
           std::to_string(error.where().line) + "\n";
  }
}

}  // namespace formats_test
