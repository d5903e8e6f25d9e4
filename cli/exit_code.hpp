#pragma once

/// What the program tells the shell; documented in `oars --help`.
enum ExitCode : int {
  kExitDone = 0,
  kExitFailed = 1,        ///< Some file could not be read or written.
  kExitUsage = 2,         ///< The command line, or a value in it, is not accepted.
  kExitRolesUnknown = 3,  ///< Some session has speakers whose roles are not known.
};
