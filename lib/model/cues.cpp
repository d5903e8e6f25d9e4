#include "model/cues.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "detect/clause.hpp"
#include "detect/question_form.hpp"
#include "detect/reflection_cues.hpp"
#include "lang/word_class.hpp"
#include "model/feature_codes.hpp"

namespace oars::model {
namespace {

using detect::Context;
using detect::Draft;
using text::Sentence;
using text::TokenTable;

/// The classes that models are trained with; later ones are no cues, as later codes are no
/// features.
constexpr auto kClasses = static_cast<std::size_t>(lang::WordClass::vague) + 1;
constexpr text::Classes kCueClasses = (text::Classes{1} << kClasses) - 1;
constexpr std::size_t kForms = 7;  // of questions

double share(std::size_t part, std::size_t whole) {
  return part == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

double log_of(std::size_t count) {
  static const auto of_small = [] {
    std::array<double, 64> logs{};
    for (std::size_t i = 0; i < logs.size(); ++i) logs[i] = std::log1p(static_cast<double>(i));
    return logs;
  }();
  return count < of_small.size() ? of_small[count] : std::log1p(static_cast<double>(count));
}

// An utterance on its way into a list of numbers.
class Sheet {
 public:
  // `cues` has room for all of them.
  Sheet(const Context& context, const Draft& draft, float* cues)
      : context_(context), draft_(draft), table_(context.turn.table), next_(cues) {}

  // Returns the end of what it wrote.
  float* fill() {
    add_form();
    add_classes(0, size());
    add_classes(last().first, last().last);
    add_head(last());
    add_head(first());
    add_codes();
    add_question_form();
    add_reflection();
    add_overlap(overlap_);
    add_overlap(last_overlap_);
    add_before(Role::client);
    add_before(Role::counselor);
    add_place();
    return next_;
  }

 private:
  void add(double value) { *next_++ = static_cast<float>(value); }

  std::uint32_t size() const { return static_cast<std::uint32_t>(table_.tokens.size()); }
  Sentence first() const {
    return table_.sentences.empty() ? Sentence{} : table_.sentences.front();
  }
  Sentence last() const { return table_.sentences.empty() ? Sentence{} : table_.sentences.back(); }

  void add_form() {
    std::size_t asking = 0;
    for (const Sentence& sentence : table_.sentences) {
      if (sentence.asks()) asking += sentence.size();
    }
    add(log_of(table_.words));
    add(log_of(table_.sentences.size()));
    add(log_of(last().size()));
    add(asking > 0);
    add(last().asks());
    add(share(asking, size()));
    add(last().terminator == '!');
    add(last().terminator == 0);
    add(table_.continues);
    add(table_.interrupted);
  }

  // The share of each word class among the tokens.
  void add_classes(std::uint32_t begin, std::uint32_t end) {
    std::array<std::int32_t, kClasses> counts{};
    for (auto i = begin; i < end; ++i) {
      for (auto rest = table_.tokens[i].classes & kCueClasses; rest != 0; rest &= rest - 1) {
        ++counts[static_cast<std::size_t>(std::countr_zero(rest))];
      }
    }
    // Whether a class is there at all is hard to foretell, so that nothing is asked.
    const double whole = std::max(end - begin, 1U);
    for (const std::int32_t count : counts) add(count / whole);
  }

  // The classes of the word that a sentence begins with, lead-ins aside.
  void add_head(const Sentence& sentence) {
    text::Classes classes = 0;
    if (sentence.size() > 0) {
      const auto head = detect::skip_lead_ins(table_, sentence, sentence.first);
      classes = table_.tokens[std::min(head, sentence.last - 1)].classes;
    }
    for (std::size_t c = 0; c < kClasses; ++c) add(static_cast<double>(classes >> c & 1U));
  }

  void add_codes() {
    for (const std::string_view code : kFeatureCodes) {
      double most = 0.0;
      for (const Finding& finding : draft_.coded.findings) {
        if (finding.code == code) most = std::max(most, finding.confidence);
      }
      add(most);
    }
    add(draft_.coded.question == Question::open);
    add(draft_.coded.question == Question::closed);
    add(draft_.coded.reflection == Reflection::simple);
    add(draft_.coded.reflection == Reflection::complex);
    for (const Behavior behavior : {Behavior::question, Behavior::reflection, Behavior::input}) {
      add(draft_.coded.behavior == behavior);
    }
  }

  // How the last sentence asks.
  void add_question_form() {
    const auto count = static_cast<std::uint32_t>(table_.sentences.size());
    const auto form = count == 0 ? std::optional<detect::FormMatch>()
                                 : detect::question_form(context_, count - 1);
    for (std::size_t i = 0; i < kForms; ++i) {
      add(form && static_cast<std::size_t>(form->form) == i);
    }
  }

  // Keeps how much of the sentences is the client's own.
  void add_reflection() {
    double most = 0.0;
    double of_last = 0.0;
    std::size_t you_clauses = 0;
    bool feeling = false;
    bool contrast = false;
    bool summing = false;
    bool own = false;
    for (std::uint32_t i = 0; i < table_.sentences.size(); ++i) {
      const auto cues = detect::reflection_cues(context_, i, table_.sentences[i].last);
      of_last = detect::reflection_weight(cues, table_);
      most = std::max(most, of_last);
      you_clauses += cues.you_clauses;
      feeling |= cues.feeling;
      contrast |= cues.contrast;
      summing |= cues.summing_lead;
      own |= cues.counselor_subject;
      last_overlap_ = cues.overlap;
      overlap_.add(cues.overlap);
    }
    for (const double value : {most, of_last, log_of(you_clauses)}) add(value);
    for (const bool cue : {feeling, contrast, summing, own}) add(cue);
  }

  void add_overlap(const detect::Overlap& overlap) {
    add(share(overlap.said, overlap.words));
    add(share(overlap.content, overlap.words));
    add(share(overlap.last, overlap.content));
    add(share(overlap.earlier, overlap.content));
    add(log_of(overlap.last));
    add(log_of(overlap.earlier));
    add(log_of(overlap.content));
  }

  // The last turns of one speaker before this one.
  void add_before(Role role) {
    constexpr std::size_t kTurns = 3;
    const TokenTable* nearest = nullptr;
    std::size_t words = 0;
    std::size_t turns = 0;
    for (auto turn = context_.history.rbegin(); turn != context_.history.rend() && turns < kTurns;
         ++turn) {
      if (turn->role != role) continue;
      if (nearest == nullptr) nearest = &turn->table;
      words += turn->table.words;
      ++turns;
    }
    const bool asks =
        nearest != nullptr && !nearest->sentences.empty() && nearest->sentences.back().asks();
    add(nearest != nullptr);
    add(nearest == nullptr ? 0.0 : log_of(nearest->words));
    add(log_of(words));
    add(asks);
    add(nearest != nullptr && detect::is_acknowledgement(*nearest));
    add(nearest != nullptr && nearest->interrupted);
  }

  // Where in the session and after whom.
  void add_place() {
    const auto& history = context_.history;
    add(log_of(history.size()));
    add(!history.empty() && history.back().role == Role::client);
    add(!history.empty() && history.back().role == Role::counselor);
  }

  const Context& context_;
  const Draft& draft_;
  const TokenTable& table_;
  detect::Overlap overlap_;
  detect::Overlap last_overlap_;
  float* next_;
};

// The sum of the words' numbers, kept from growing with the length of the line as fast as it does.
void add_meaning(const Context& context, KnownWords& words, std::vector<float>& cues) {
  const TokenTable& table = context.turn.table;
  std::array<std::int32_t, WordVectors::kSize> sums{};
  for (const text::Token& token : table.tokens) {
    const WordVectors::Vector* vector = words.of(token.word, context.vocabulary).vector;
    if (vector == nullptr) continue;
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += (*vector)[i];
  }
  const auto length = std::max(1.0F, static_cast<float>(table.tokens.size()));
  const float scale = 1.0F / std::sqrt(length);
  for (const std::int32_t sum : sums) cues.push_back(static_cast<float>(sum) * scale);
}

}  // namespace

void find_cues(const Context& context, const Draft& draft, KnownWords& words,
               std::vector<float>& cues) {
  cues.resize(kCueCount);
  const float* end = Sheet(context, draft, cues.data()).fill();
  cues.resize(static_cast<std::size_t>(end - cues.data()));
  add_meaning(context, words, cues);
}

}  // namespace oars::model
