#include "transcript/event_words.hpp"

#include <unordered_set>

namespace oars::transcript {
namespace {

using WordSet = std::unordered_set<std::string_view>;

const WordSet& event_words() {
  static const WordSet words{"applause",
                             "beat",
                             "beep",
                             "beeps",
                             "blank",
                             "breath",
                             "breathes",
                             "breathing",
                             "breaths",
                             "chuckle",
                             "chuckled",
                             "chuckles",
                             "chuckling",
                             "clap",
                             "clapping",
                             "claps",
                             "clearing",
                             "clears",
                             "cough",
                             "coughing",
                             "coughs",
                             "cried",
                             "cries",
                             "cross",
                             "crosstalk",
                             "cry",
                             "crying",
                             "exhale",
                             "exhales",
                             "exhaling",
                             "frowns",
                             "gasp",
                             "gasping",
                             "gasps",
                             "gesture",
                             "gestures",
                             "gesturing",
                             "giggle",
                             "giggles",
                             "giggling",
                             "groan",
                             "groaning",
                             "groans",
                             "grins",
                             "gulps",
                             "hums",
                             "humming",
                             "inaudible",
                             "indecipherable",
                             "indiscernible",
                             "indistinct",
                             "inhale",
                             "inhales",
                             "inhaling",
                             "interrupting",
                             "interrupts",
                             "interruption",
                             "interposing",
                             "knock",
                             "knocking",
                             "knocks",
                             "laugh",
                             "laughed",
                             "laughing",
                             "laughs",
                             "laughter",
                             "mumble",
                             "mumbles",
                             "mumbling",
                             "music",
                             "mutters",
                             "muttering",
                             "nod",
                             "nodded",
                             "nodding",
                             "nods",
                             "noise",
                             "overlap",
                             "overlapping",
                             "overtalk",
                             "pause",
                             "paused",
                             "pauses",
                             "pausing",
                             "pointing",
                             "points",
                             "ringing",
                             "rings",
                             "scoff",
                             "scoffs",
                             "scoffing",
                             "shrug",
                             "shrugging",
                             "shrugs",
                             "sigh",
                             "sighed",
                             "sighing",
                             "sighs",
                             "silence",
                             "silent",
                             "smile",
                             "smiled",
                             "smiles",
                             "smiling",
                             "sniff",
                             "sniffing",
                             "sniffle",
                             "sniffles",
                             "sniffling",
                             "sniffs",
                             "snort",
                             "snorting",
                             "snorts",
                             "sob",
                             "sobbing",
                             "sobs",
                             "static",
                             "stutters",
                             "stuttering",
                             "tearful",
                             "tearfully",
                             "tearing",
                             "tears",
                             "tsk",
                             "unclear",
                             "unintelligible",
                             "untranscribable",
                             "weeping",
                             "weeps",
                             "whimpers",
                             "whisper",
                             "whispering",
                             "whispers",
                             "whistles",
                             "yawn",
                             "yawning",
                             "yawns"};
  return words;
}

const WordSet& qualifiers() {
  static const WordSet words{
      "a",          "again",  "and",    "another",  "audible", "audio",     "awkward", "awkwardly",
      "background", "begins", "bitter", "both",     "brief",   "briefly",   "deep",    "deeply",
      "extended",   "gentle", "gently", "he",       "heavily", "heavy",     "light",   "lightly",
      "long",       "loud",   "loudly", "multiple", "nervous", "nervously", "quiet",   "quietly",
      "she",        "short",  "slight", "slightly", "small",   "soft",      "softly",  "speaker",
      "speakers",   "starts", "still",  "sudden",   "takes",   "they",      "to",      "voice",
      "while",      "with",   "wry"};
  return words;
}

const WordSet& speech_words() {
  static const WordSet words{
      "am",   "are",   "aren't", "because", "but",    "can",   "can't", "could", "did",  "didn't",
      "do",   "don't", "does",   "doesn't", "had",    "has",   "have",  "how",   "i",    "i'd",
      "i'll", "i'm",   "i've",   "if",      "is",     "isn't", "it",    "it's",  "me",   "my",
      "not",  "that",  "that's", "was",     "wasn't", "we",    "were",  "what",  "when", "why",
      "will", "won't", "would",  "you",     "you're", "your"};
  return words;
}

const WordSet& listening_words() {
  static const WordSet words{"ah", "alright", "got",  "hm",     "hmm",   "huh", "i",
                             "it", "mhm",     "mhmm", "mm",     "mmhm",  "mmm", "no",
                             "oh", "ok",      "okay", "really", "right", "see", "sure",
                             "uh", "uhhuh",   "um",   "wow",    "yeah",  "yep", "yes"};
  return words;
}

}  // namespace

bool is_event_word(std::string_view word) { return event_words().contains(word); }
bool is_event_qualifier(std::string_view word) { return qualifiers().contains(word); }
bool is_speech_word(std::string_view word) { return speech_words().contains(word); }
bool is_listening_word(std::string_view word) { return listening_words().contains(word); }

}  // namespace oars::transcript
