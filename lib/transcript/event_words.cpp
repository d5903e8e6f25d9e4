#include "transcript/event_words.hpp"

#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

const WordSet& event_words() {
  static const WordSet words = word_set(
      "applause beat beep beeps blank breath breathes breathing breaths chuckle chuckled "
      "chuckles chuckling clap clapping claps clearing clears cough coughing coughs cried cries "
      "cross crosstalk cry crying exhale exhales exhaling frowns gasp gasping gasps gesture "
      "gestures gesturing giggle giggles giggling grins groan groaning groans gulps humming "
      "hums inaudible indecipherable indiscernible indistinct inhale inhales inhaling "
      "interposing interrupting interruption interrupts knock knocking knocks laugh laughed "
      "laughing laughs laughter mumble mumbles mumbling music muttering mutters nod nodded "
      "nodding nods noise overlap overlapping overtalk pause paused pauses pausing pointing "
      "points ringing rings scoff scoffing scoffs shrug shrugging shrugs sigh sighed sighing "
      "sighs silence silent smile smiled smiles smiling sniff sniffing sniffle sniffles "
      "sniffling sniffs snort snorting snorts sob sobbing sobs static stuttering stutters "
      "tearful tearfully tearing tears tsk unclear unintelligible untranscribable untranscribed "
      "weeping weeps "
      "whimpers whisper whispering whispers whistles yawn yawning yawns");
  return words;
}

const WordSet& qualifiers() {
  static const WordSet words = word_set(
      "a again and another audible audio awkward awkwardly background begins bitter both brief "
      "briefly deep deeply extended gentle gently he heavily heavy light lightly long loud "
      "loudly multiple nervous nervously quiet quietly she short slight slightly small soft "
      "softly speaker speakers starts still sudden takes they to voice while with wry");
  return words;
}

const WordSet& speech_words() {
  static const WordSet words = word_set(
      "am are aren't because but can can't could did didn't do does doesn't don't had has have "
      "how i i'd i'll i'm i've if is isn't it it's me my not that that's was wasn't we were "
      "what when why will won't would you you're your");
  return words;
}

const WordSet& listening_words() {
  static const WordSet words = word_set(
      "ah alright got hm hmm huh i it mhm mhmm mm mmhm mmm no oh ok okay really right see sure "
      "uh uhhuh um wow yeah yep yes");
  return words;
}

}  // namespace

bool is_event_word(std::string_view word) { return event_words().contains(word); }
bool is_event_qualifier(std::string_view word) { return qualifiers().contains(word); }
bool is_speech_word(std::string_view word) { return speech_words().contains(word); }
bool is_listening_word(std::string_view word) { return listening_words().contains(word); }

}  // namespace oars::transcript
