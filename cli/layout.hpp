#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Characters, not bytes, of UTF-8 text.
std::size_t character_count(std::string_view text);

/// The text with control characters replaced, so that a file's content cannot steer a terminal.
std::string printable(std::string_view text);

enum class Align { left, right };

/// Rows under each other in columns that are as wide as they need, two spaces apart, each line
/// indented by two. Every row has one cell for each entry of `aligns`.
std::string table(const std::vector<std::vector<std::string>>& rows,
                  const std::vector<Align>& aligns);

/// The text broken between words into lines of at most `width` characters, each behind `indent`.
std::string wrapped(std::string_view text, std::string_view indent, std::size_t width);

/// A number with two digits behind the point.
std::string two_decimals(double value);
