#pragma once

#include <string>
#include <string_view>

/// Word documents of a readable source, so that the cases can be read and compared.
namespace formats_test {

enum class Packing { stored, deflated };

/// A .docx with this body: word/document.xml and no more than belongs to it.
std::string pack_docx(std::string_view body, Packing packing = Packing::deflated);

/// A zip archive with one member.
std::string pack(const std::string& name, std::string_view content, Packing packing);

}  // namespace formats_test
