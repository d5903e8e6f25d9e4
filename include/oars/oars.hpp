#pragma once

/// The whole library.
#include <oars/analyzer.hpp>
#include <oars/coding.hpp>
#include <oars/error.hpp>
#include <oars/features.hpp>
#include <oars/folder.hpp>
#include <oars/read.hpp>
#include <oars/score.hpp>
#include <oars/session.hpp>
#include <oars/version.hpp>
#include <oars/write.hpp>
#include <oars/write_session.hpp>
