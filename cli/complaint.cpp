#include "complaint.hpp"

std::string complaint(const oars::Error& error) {
  std::string message = error.what();
  const std::string remedy = " What to do: " + error.remedy();
  if (!error.remedy().empty() && message.ends_with(remedy)) {
    message[message.size() - remedy.size()] = '\n';
  }
  return "oars: " + message + '\n';
}
