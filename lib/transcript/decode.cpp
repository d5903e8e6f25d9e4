#include "transcript/decode.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include <oars/error.hpp>

#include "transcript/scan.hpp"
#include "transcript/unicode_input.hpp"

namespace oars::transcript {
namespace {

constexpr std::size_t kSample = std::size_t{64} * 1024;

enum class Encoding { mixed_utf8, utf8, utf16le, utf16be, cp1252 };

struct NamedEncoding {
  std::string_view name;
  Encoding encoding;
};
constexpr std::array<NamedEncoding, 4> kEncodings{{{"utf-8", Encoding::utf8},
                                                   {"utf-16le", Encoding::utf16le},
                                                   {"utf-16be", Encoding::utf16be},
                                                   {"cp1252", Encoding::cp1252}}};

// Text in UTF-16 has NULs in nearly every second byte, as long as most of it is ASCII.
Encoding guess_by_nuls(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  const std::size_t pairs = sample.size() / 2;
  if (odd > pairs / 2 && even <= odd / 20) return Encoding::utf16le;
  if (even > pairs / 2 && odd <= even / 20) return Encoding::utf16be;
  return Encoding::mixed_utf8;
}

// The encoding by mark or NULs; takes the mark off.
Encoding guess_encoding(std::string_view& bytes) {
  struct Mark {
    std::string_view bytes;
    Encoding encoding;
  };
  constexpr std::array<Mark, 3> kMarks{{{"\xEF\xBB\xBF", Encoding::mixed_utf8},
                                        {"\xFF\xFE", Encoding::utf16le},
                                        {"\xFE\xFF", Encoding::utf16be}}};
  for (const Mark& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    bytes.remove_prefix(mark.bytes.size());
    return mark.encoding;
  }
  return guess_by_nuls(bytes);
}

bool is_control(char c) {
  constexpr std::string_view kTextControls = "\t\n\r\f\v\x15\x1B";
  return static_cast<unsigned char>(c) < 0x20 && kTextControls.find(c) == std::string_view::npos;
}

// Control characters, NULs among them, are rare in text, even in damaged text; in bytes that are
// not UTF-8 either they are rarer still.
bool is_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  const auto controls =
      static_cast<std::size_t>(std::count_if(sample.begin(), sample.end(), is_control));
  if (controls == 0) return false;
  return controls * 10 > sample.size() ||
         (controls * 50 > sample.size() && !simdjson::validate_utf8(sample.data(), sample.size()));
}

void refuse_binary(const std::string& file) {
  throw Error(ErrorCode::binary_input, {file, 0}, "This is no text: it holds binary data",
              "give a transcript as text, WebVTT or CSV; a recording has to be transcribed first");
}

// The bytes with which something begins that Cleaner may have to change.
constexpr auto find_special = find_any<'\0', '\r', '\xC2', '\xC3', '\xE2', '\xEF'>;

// Removes and replaces what readers should not have to know about. Copies nothing until it has to.
class Cleaner {
 public:
  Cleaner(std::string_view text, Notes& notes, std::size_t line, std::string& cleaned)
      : text_(text), notes_(notes), lines_(text, line), cleaned_(cleaned) {}

  std::string_view run() {
    while (offset_ < text_.size()) {
      keep(find_special(text_, offset_) - offset_);
      if (offset_ < text_.size()) special();
    }
    return changed_ ? std::string_view(cleaned_) : text_;
  }

 private:
  void keep(std::size_t size) {
    if (changed_) cleaned_.append(text_, offset_, size);
    offset_ += size;
  }

  void replace(std::size_t size, std::string_view by) {
    if (!changed_) {
      cleaned_.reserve(text_.size());
      cleaned_.assign(text_, 0, offset_);
      changed_ = true;
    }
    cleaned_ += by;
    offset_ += size;
  }

  std::size_t line() { return lines_.line_at(offset_); }

  bool is_next(std::string_view bytes) const { return text_.substr(offset_).starts_with(bytes); }

  void special() {
    constexpr std::array<std::string_view, 3> kSpaces{"\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\xAF"};
    constexpr std::array<std::string_view, 7> kZeroWidth{
        "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xE2\x80\x8E",
        "\xE2\x80\x8F", "\xE2\x81\xA0", "\xEF\xBB\xBF"};
    constexpr std::string_view kMojibake = "\xC3\xA2\xE2\x82\xAC";  // the beginning of a bad quote
    if (is_next("\r")) {
      replace(is_next("\r\n") ? 2 : 1, "\n");
      return;
    }
    if (text_[offset_] == '\0') {
      notes_.add(Note::nul_removed, line());
      replace(1, {});
      return;
    }
    for (const std::string_view space : kSpaces) {
      if (!is_next(space)) continue;
      notes_.add(Note::spaces_normalized, line());
      replace(space.size(), " ");
      return;
    }
    for (const std::string_view mark : kZeroWidth) {
      if (!is_next(mark)) continue;
      notes_.add(Note::zero_width_removed, line());
      replace(mark.size(), {});
      return;
    }
    if (is_next(kMojibake)) notes_.add(Note::mojibake, line());
    keep(1);
  }

  std::string_view text_;
  Notes& notes_;
  LineCounter lines_;
  std::string& cleaned_;
  bool changed_ = false;
  std::size_t offset_ = 0;
};

std::string to_utf8(std::string_view bytes, Encoding encoding, const std::string& file,
                    Notes& notes) {
  switch (encoding) {
    case Encoding::utf16le:
    case Encoding::utf16be:
      if (bytes.size() % 2 != 0) {
        throw Error(ErrorCode::malformed, {file, 0},
                    "The UTF-16 text ends in the middle of a character: the file is cut off",
                    "export or copy the file again, if possible as UTF-8");
      }
      return from_utf16(bytes, encoding == Encoding::utf16be, notes);
    case Encoding::cp1252:
      return from_cp1252(bytes);
    case Encoding::utf8:
      return from_utf8(bytes, notes);
    case Encoding::mixed_utf8:
      break;
  }
  return from_mixed_utf8(bytes, notes);
}

}  // namespace

bool is_encoding(std::string_view name) {
  return std::any_of(kEncodings.begin(), kEncodings.end(),
                     [&](const NamedEncoding& known) { return known.name == name; });
}

std::string_view transcode(std::string_view bytes, std::string_view encoding,
                           const std::string& file, std::string& converted, Notes& notes) {
  Encoding chosen = guess_encoding(bytes);
  for (const NamedEncoding& known : kEncodings) {
    if (known.name == encoding) chosen = known.encoding;
  }
  const bool wide = chosen == Encoding::utf16le || chosen == Encoding::utf16be;
  if (!wide && is_binary(bytes)) refuse_binary(file);
  const bool is_utf8 = chosen == Encoding::mixed_utf8 || chosen == Encoding::utf8;
  if (is_utf8 && simdjson::validate_utf8(bytes.data(), bytes.size())) return bytes;
  converted = to_utf8(bytes, chosen, file, notes);
  if (wide && is_binary(converted)) refuse_binary(file);
  return converted;
}

bool is_clean(std::string_view text) noexcept { return find_special(text, 0) == text.size(); }

std::string_view clean(std::string_view text, Notes& notes, std::size_t line,
                       std::string& cleaned) {
  return Cleaner(text, notes, line, cleaned).run();
}

Decoded decode(std::string_view bytes, std::string_view encoding, const std::string& file) {
  Decoded decoded;
  std::string converted;
  const std::string_view text = transcode(bytes, encoding, file, converted, decoded.notes);
  std::string cleaned;
  const std::string_view result = clean(text, decoded.notes, 1, cleaned);
  if (trim(result).empty()) {
    throw Error(ErrorCode::empty_input, {file, 0},
                bytes.empty() ? "The file is empty" : "The file holds nothing but white space",
                "check that the export worked and give the file again");
  }
  const bool is_cleaned = result.data() == cleaned.data();
  decoded.is_own_ = is_cleaned || text.data() == converted.data();
  decoded.given_ = result;
  if (decoded.is_own_) decoded.own_ = std::move(is_cleaned ? cleaned : converted);
  return decoded;
}

}  // namespace oars::transcript
