#include <boost/test/unit_test.hpp>

#include <oars/folder.hpp>

#include <fstream>

namespace oars {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test.
struct Folder {
  Folder() : path(fs::temp_directory_path() / fs::path("oars_folder_test")) {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  fs::path write(const fs::path& name, const std::string& content = "x") const {
    fs::path file = path / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file;
  }

  fs::path path;
};

std::vector<std::string> names(const Folder& folder) {
  std::vector<std::string> out;
  for (const fs::path& file : find_transcripts(folder.path)) {
    out.push_back(file.lexically_relative(folder.path).generic_string());
  }
  return out;
}

// "CODE LINE" of the error that reading this table gives.
std::string fault(const std::string& table) {
  const Folder folder;
  try {
    read_role_map(folder.write("roles.csv", table));
  } catch (const Error& error) {
    return std::string(to_string(error.code())) + " " + std::to_string(error.where().line);
  }
  return "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(folders)

BOOST_AUTO_TEST_CASE(files_are_found_sorted) {
  const Folder folder;
  for (const char* name : {"b.vtt", "a.txt", "week/2.csv", "week/1.csv", ".hidden", ".git/config",
                           "roles.csv", "week/roles.csv"}) {
    folder.write(name);
  }
  const std::vector<std::string> expected{"a.txt", "b.vtt", "week/1.csv", "week/2.csv"};
  BOOST_TEST(names(folder) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_corpus_is_one_transcript) {
  const Folder folder;
  for (const char* name :
       {"a.txt", "corpus/utterances.jsonl", "corpus/speakers.json", "old/corpus/utterances.json"}) {
    folder.write(name);
  }
  const std::vector<std::string> expected{"a.txt", "corpus", "old/corpus"};
  BOOST_TEST(names(folder) == expected, boost::test_tools::per_element());
  BOOST_TEST(find_transcripts(folder.path / "corpus").size() == 1u);
}

BOOST_AUTO_TEST_CASE(no_folder) {
  const Folder folder;
  BOOST_CHECK_THROW(find_transcripts(folder.path / "none"), Error);
  BOOST_CHECK_THROW(find_transcripts(folder.write("a.txt")), Error);
  BOOST_TEST(find_transcripts(folder.path).size() == 1u);
}

BOOST_AUTO_TEST_CASE(role_map) {
  const Folder folder;
  const RoleMap map = read_role_map(folder.write("roles.csv",
                                                 "# who is who\n"
                                                 "file,label,role\n"
                                                 "*,Lena,counselor\n"
                                                 "\n"
                                                 "# the second one\n"
                                                 "b.vtt,\"Moss, Omar\",Client\n"
                                                 "b.vtt,Lena,client\n"));
  BOOST_TEST_REQUIRE(map.rows.size() == 3u);
  BOOST_TEST(map.rows[1].line == 6u);
  BOOST_TEST(map.rows[1].label == "Moss, Omar");

  const RoleOptions first = map.roles_for("a.txt");
  BOOST_TEST(first.given.empty());
  BOOST_TEST((first.usual.at("Lena") == Role::counselor));

  RoleOptions flags;
  flags.given = {{"Moss, Omar", Role::other}};
  const RoleOptions second = map.roles_for("b.vtt", flags);
  BOOST_TEST((second.given.at("Moss, Omar") == Role::other));
  BOOST_TEST((second.given.at("Lena") == Role::client));
}

BOOST_AUTO_TEST_CASE(role_map_of_any_shape) {
  const Folder folder;
  const RoleMap map = read_role_map(
      folder.write("roles.csv", "\xEF\xBB\xBFRole;Note;Label;File\r\nother;x;Kim;*\r\n"));
  BOOST_TEST_REQUIRE(map.rows.size() == 1u);
  BOOST_TEST((map.rows[0].role == Role::other));
}

BOOST_AUTO_TEST_CASE(role_map_with_faults) {
  const std::string header = "file,label,role\n";
  BOOST_TEST(fault("file,label\n*,Lena\n") == "missing_column 1");
  BOOST_TEST(fault("# nothing\n") == "missing_column 2");
  BOOST_TEST(fault("") == "empty_input 0");
  BOOST_TEST(fault(header + "*,Lena\n") == "malformed 2");
  BOOST_TEST(fault(header + ",Lena,client\n") == "malformed 2");
  BOOST_TEST(fault(header + "\n*,Lena,boss\n") == "malformed 3");
  BOOST_TEST(fault(header + "*,Lena,unknown\n") == "malformed 2");
  BOOST_TEST(fault(header + "*,\"Lena,client\n") == "malformed 2");
  BOOST_TEST(fault(header + "*,Lena,client\n*,Lena,other\n") == "malformed 3");
  BOOST_TEST(fault(header + "*,Lena,client\n*,Lena,client\n") == "none");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace oars
