#pragma once

#include <string>

/// Columns of standard output's terminal; 100 where it is none.
int terminal_width();

/// Whether to write colors. `choice` is "auto", "always" or "never"; "auto" means standard output
/// is a terminal that can show them and NO_COLOR (https://no-color.org) is not set.
bool wants_color(const std::string& choice);

/// True if a person at a keyboard, not a file or another program, is on standard input.
bool input_is_terminal();
