// Inputs that are cut off, changed at random or out of all measure: never a crash, a hang or a
// session that breaks its promises.
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <fstream>
#include <random>

#include "docx_file.hpp"
#include "dump.hpp"

namespace formats_test {
namespace {

// Decoded text is valid UTF-8 and has no NUL and no CR.
bool is_clean(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    if (first == 0 || first == '\r' || (first >= 0x80 && first < 0xC2) || first > 0xF4)
      return false;
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (i + length > text.size()) return false;
    for (std::size_t k = 1; k < length; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0u) != 0x80) return false;
    }
    i += length;
  }
  return true;
}

bool is_sound(const oars::Session& session) {
  if (session.id.empty() || session.format.empty()) return false;
  for (const oars::Utterance& utterance : session.utterances) {
    if (utterance.speaker >= session.speakers.size() || utterance.id.empty()) return false;
    if (utterance.line == 0 || utterance.text.empty() || !is_clean(utterance.text)) return false;
    std::size_t from = 0;
    for (const oars::Event& event : utterance.events) {
      if (event.span.begin < from || event.span.end <= event.span.begin) return false;
      if (event.span.end > utterance.text.size()) return false;
      from = event.span.end;
    }
  }
  for (const oars::Diagnostic& diagnostic : session.diagnostics) {
    if (diagnostic.code.empty() || diagnostic.message.empty()) return false;
  }
  return true;
}

// Reads, and is content with sound sessions or with an error that has a remedy.
void check_survives(const std::string& bytes, const Case& one, const std::string& what) {
  const std::string where = one.name() + " " + what;
  try {
    for (const oars::Session& session : oars::read_bytes(bytes, one.name(), one.options)) {
      BOOST_TEST(is_sound(session), where);
    }
  } catch (const oars::Error& error) {
    BOOST_TEST(!error.remedy().empty(), where);
  }
}

// The time that one input of a few megabytes may take. Far more than it needs, even under a
// sanitizer on a busy machine, and far less than anything quadratic does.
constexpr std::chrono::seconds kPatience{60};

void check_fast(const std::string& bytes, const std::string& name) {
  const auto begin = std::chrono::steady_clock::now();
  check_survives(bytes, Case{name, bytes, {}}, "");
  BOOST_TEST((std::chrono::steady_clock::now() - begin < kPatience), name);
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

std::string cue(const std::string& text) {
  return "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>" + text + "\n";
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_case_cut_off) {
  constexpr std::size_t kStep = 64;
  for (const Case& one : cases()) {
    for (std::size_t size = 0; size < one.bytes.size(); size += kStep) {
      check_survives(one.bytes.substr(0, size), one, "cut at " + std::to_string(size));
    }
  }
}

BOOST_AUTO_TEST_CASE(every_case_with_random_changes) {
  std::mt19937 random(2024);
  using namespace std::string_view_literals;
  constexpr std::string_view kBytes = "\"\n\r\0\t,;:<>[]()*-&\x80\xC3\xE2\xFFT1"sv;
  for (const Case& one : cases()) {
    for (int round = 0; round < 60 && !one.bytes.empty(); ++round) {
      std::string bytes = one.bytes;
      for (int change = 0; change < 8; ++change) {
        bytes[random() % bytes.size()] = kBytes[random() % kBytes.size()];
      }
      check_survives(bytes, one, "changed, round " + std::to_string(round));
    }
  }
}

BOOST_AUTO_TEST_CASE(long_lines) {
  const std::string words = repeated("word ", 20000);
  check_fast("T: " + words + "\nC: " + words, "line.txt");
  check_fast(repeated("x", 2000000), "no_label.txt");
  check_fast(cue(words), "line.vtt");
  check_fast("speaker,text\nclient,\"" + words + "\"\n", "line.csv");
}

BOOST_AUTO_TEST_CASE(deep_nesting) {
  for (const char* piece :
       {"\"", "\"\"", "(", "[", "((", "<", "*", "(a", "[x]", "<v ", "&", "&#"}) {
    const std::string deep = repeated(piece, 300000);
    check_fast("T: " + deep + "\nC: yes\n", "deep.txt");
    check_fast(cue(deep), "deep.vtt");
    std::string table = "speaker,text\nclient,";
    table.append(deep).append("\ntherapist,\"").append(deep).append("\n");
    check_fast(table, "deep.csv");
  }
}

BOOST_AUTO_TEST_CASE(many_of_everything) {
  std::string labels;
  std::string sessions = "session_id,speaker,text\n";
  std::string cues = "WEBVTT\n\n";
  for (int i = 0; i < 50000; ++i) {
    const std::string n = std::to_string(i);
    labels.append("Name").append(n).append("x: hello\nName").append(n).append("x: again\n");
    sessions.append(n).append(",client,hm\n");
    cues.append("00:01.000 --> 00:02.000\n<v Voice ").append(n).append(">same words here\n\n");
  }
  check_fast(labels, "labels.txt");
  check_fast(sessions, "sessions.csv");
  check_fast(cues, "cues.vtt");
  check_fast("speaker,text\n" + repeated("client,\"open\n", 100000), "quotes.csv");
  check_fast("speaker,text\n" + repeated("\n", 1000000) + "client,x\n", "blank.csv");
  check_fast(repeated("\n", 1000000) + "T: hi\nC: ho\n", "blank.txt");
  check_fast("WEBVTT\n\n" + repeated("-->\n", 300000), "arrows.vtt");
}

BOOST_AUTO_TEST_CASE(files_that_are_none) {
  const auto code_of = [](const std::filesystem::path& path) -> std::string {
    try {
      oars::read_file(path);
    } catch (const oars::Error& error) {
      BOOST_TEST(error.where().file == path.string());
      BOOST_TEST(!error.remedy().empty());
      return to_string(error.code());
    }
    return "read";
  };
  const auto folder = std::filesystem::temp_directory_path() / "oars_formats_test";
  std::filesystem::create_directories(folder);
  BOOST_TEST(code_of(folder) == "file_not_found");
  BOOST_TEST(code_of(folder / "missing.txt") == "file_not_found");
  const auto large = folder / "large.txt";
  std::ofstream(large) << "T: hi";
  std::filesystem::resize_file(large, (std::uintmax_t{256} << 20) + 1);  // sparse: takes no room
  BOOST_TEST(code_of(large) == "file_too_large");
  std::filesystem::remove_all(folder);
}

namespace {

constexpr const char* kPart = "word/document.xml";

// Reads in time and gives "error CODE line N" or a dump.
std::string quick_outcome(const std::string& bytes, const std::string& name) {
  const auto begin = std::chrono::steady_clock::now();
  std::string result = outcome(bytes, name, {});
  BOOST_TEST((std::chrono::steady_clock::now() - begin < kPatience), name);
  return result;
}

// Changes `size` bytes at `offset` behind each signature of a zip archive's headers.
void patch_headers(std::string& archive, const std::string& signature, std::size_t offset,
                   std::string_view bytes) {
  for (auto at = archive.find(signature); at != std::string::npos;
       at = archive.find(signature, at + 1)) {
    archive.replace(at + offset, bytes.size(), bytes);
  }
}

std::string annotations(const std::string& head, const std::string& body) {
  return head + "<ANNOTATION_DOCUMENT>" + body + "</ANNOTATION_DOCUMENT>";
}

}  // namespace

BOOST_AUTO_TEST_CASE(zip_bombs) {
  using namespace std::string_view_literals;
  const std::string large((std::size_t{64} << 20) + 1, ' ');
  std::string bomb = pack(kPart, large, Packing::deflated);
  BOOST_TEST(bomb.size() < 100'000u);
  BOOST_TEST(quick_outcome(bomb, "bomb.docx") == "error file_too_large line 0\n");
  // The same, and the archive says that the part has 1000 bytes.
  patch_headers(bomb, "PK\x03\x04", 22, "\xE8\x03\0\0"sv);
  patch_headers(bomb, "PK\x01\x02", 24, "\xE8\x03\0\0"sv);
  BOOST_TEST(quick_outcome(bomb, "liar.docx").starts_with("error "));
}

BOOST_AUTO_TEST_CASE(archives_that_are_no_documents) {
  using namespace std::string_view_literals;
  const std::string body = "<w:p><w:r><w:t>Client: hi</w:t></w:r></w:p>";
  std::string locked = pack_docx(body);
  patch_headers(locked, "PK\x03\x04", 6, "\x01\0"sv);
  patch_headers(locked, "PK\x01\x02", 8, "\x01\0"sv);
  BOOST_TEST(quick_outcome(locked, "locked.docx") == "error unsupported line 0\n");
  std::string damaged = pack_docx(body, Packing::stored);
  damaged[damaged.find("hi")] = 'x';
  BOOST_TEST(quick_outcome(damaged, "damaged.docx") == "error malformed line 0\n");
  for (const char* name : {"/word/document.xml", "../word/document.xml", "word/styles.xml"}) {
    const std::string bytes = pack(name, "<x/>", Packing::stored);
    BOOST_TEST(quick_outcome(bytes, "named.docx") == "error malformed line 0\n", name);
  }
  for (const char* name : {"xl/workbook.xml", "notes.txt", "/etc/passwd"}) {
    const std::string bytes = pack(name, "x", Packing::stored);
    BOOST_TEST(quick_outcome(bytes, "other.docx") == "error unsupported line 0\n", name);
  }
}

BOOST_AUTO_TEST_CASE(xml_out_of_all_measure) {
  const std::string open = repeated("<w:ins>", 10000);
  const std::string close = repeated("</w:ins>", 10000);
  BOOST_TEST(quick_outcome(pack_docx(open + close), "deep.docx") == "error malformed line 0\n");
  BOOST_TEST(quick_outcome(annotations("", open + close), "deep.eaf") ==
             "error malformed line 0\n");
  BOOST_TEST(quick_outcome(pack_docx(repeated("<a/>", 9 << 20)), "many.docx") ==
             "error malformed line 0\n");

  std::string entities = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 10; ++i) {
    const std::string before = "&a" + std::to_string(i - 1) + ";";
    entities += "<!ENTITY a" + std::to_string(i) + " \"" + repeated(before, 10) + "\">";
  }
  BOOST_TEST(quick_outcome(annotations(entities + "]>", "&a9;"), "laughs.eaf") ==
             "error malformed line 0\n");
  const std::string outside =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
  BOOST_TEST(quick_outcome(annotations(outside, "&a;"), "outside.eaf") ==
             "error malformed line 0\n");
}

BOOST_AUTO_TEST_CASE(codes_without_end) {
  for (const char* piece : {"<", ">", "[", "[: x]", "<a> [: b c]", "(", "&", "+", "\x15", "\0251_2",
                            "a_", "0", "@s", "[\"]", "&*A:"}) {
    check_fast("@UTF8\n@Begin\n*CLI:\ta " + repeated(piece, 200000) + " b .\n@End\n", "codes.cha");
  }
  check_fast("@UTF8\n" + repeated("*A:\n", 300000), "turns.cha");
  check_fast("@UTF8\n@Participants:\t" + repeated("A,", 300000) + "\n*A:\thi .\n", "people.cha");
}

}  // namespace formats_test
