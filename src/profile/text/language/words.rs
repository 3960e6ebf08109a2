//! The lists of words that judging goes by. They stand in `data/languages` under `[words …]`, with the names of the variants here.

use super::super::tokens::WordSet;
use super::WORDS;
use crate::spelling::language_file;
use std::sync::OnceLock;
use strum::{EnumCount, EnumString};

/// A list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumCount, EnumString)]
#[cfg_attr(test, derive(strum::VariantArray))]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum WordList {
    /// Of a heading that promises skills below.
    HeadingSkills,
    /// Of a heading for what somebody brings along.
    HeadingAbilities,
    /// Those beside them in a heading that has no other mark.
    HeadingBeside,
    /// How words end that say what a person is: develop-er, scient-ist.
    TitleEndings,
    /// Those that may stand between a title and what says whose it is.
    TitleBeside,
    /// What somebody is by trade: engineer.
    Occupations,
    /// Between the ends of a span: "3 to 5 years".
    To,
    /// In front of how long something was done: "for 4 years".
    Lasting,
    /// Between a level and what it is of: "expert knowledge of SQL".
    LevelLinks,
    /// Those behind which a title is somebody else's: "our data scientist", "with the web developer", "Contact: …".
    TitleOthers,
    /// Those with which the words for somebody begin: "my colleague", "the client".
    SomebodyBehind,
    /// What somebody does who is not the person: "uses", "built".
    SomebodyDoes,
    /// The person as the one to whom something is done: "taught me".
    Me,
    /// The person who speaks: "I", "my".
    FirstPerson,
    /// Those that come back to what was said: "which".
    Relatives,
    /// Those behind which a clause begins: "because".
    ClauseBegins,
    /// Those with which names of firms end: "Inc".
    FirmEnds,
    /// Those with which names of firms end, and others: "Technologies".
    FirmKinds,
    /// Those before a firm that speaks: "At Acme, we".
    FirmAt,
    /// How a firm speaks of itself: "we".
    FirmSpeaks,
    /// Those that ask to come to a firm: "Join Acme".
    FirmJoin,
    /// Those behind a firm that one is asked to come to: "Join Acme as …".
    FirmJoined,
    /// Between a firm and what it is: "is".
    FirmIs,
    /// Those that look for somebody, so that a "for" behind them leads to what is looked for.
    TitleSought,
    /// Those that report, so that a "to" behind them leads to somebody else.
    TitleReporting,
    /// "no experience with Docker"
    DenialNo,
    /// "not familiar with Docker"
    DenialNot,
    /// "never used Docker"
    DenialNever,
    /// "without Docker"
    DenialWithout,
    /// "lack of Docker"
    DenialLack,
    /// "rather than Docker"
    DenialThan,
    /// Those that end a denial: "but".
    DenialTurn,
    /// What a "no" denies.
    Denied,
    /// What a "not" before a skill denies.
    NotDone,
    /// What a "not" after a skill denies.
    NotAsked,
    /// Those at which a denial that looks back ends: what stands before them is said otherwise.
    Said,
    /// Those behind which a "not" denies nothing: "not only".
    NotOnly,
    /// What stands behind a "no" that denies what was: "no longer".
    NoLonger,
    /// Those between a "not" and what it denies: "not strictly required".
    Stressed,
    /// What is left of a word with a "not" in it: "isn't" is "isn" and "t".
    Contracted,
    /// Those in front of "than" with which it denies: "rather than".
    BeforeThan,
    /// Those behind which a name is a skill: "experienced Python".
    SkillBehind,
    /// Those in front of which a name is a skill: "Spring developer".
    SkillBefore,
    /// Those behind which stands what a skill is used for: "Jest for the tests".
    For,
    /// What skills are used for.
    Purposes,
    /// For using something: "using containers".
    Used,
    /// For speaking a language: "fluent English".
    Spoken,
    /// For working: "worked in Scrum".
    Worked,
    /// For making programs, and for what is made.
    Made,
    /// Those of which a skill follows after one more word: "experience in Go".
    Links,
    /// Those before "in", "of" and "with" that say of fields and ways of working that somebody knows them.
    Learned,
    /// What somebody did with a tool: "deployed".
    Deeds,
    /// Names that end with a plus, without it: "Security+".
    Plus,
    /// What names of certificates go on with.
    Certificates,
    /// What stands behind the dot of a name: "Node.js".
    DottedEndings,
    /// Those right before a name, which say that it is one: "writing Go", "avec Go".
    NamedBehind,
    /// Those that a name follows after one of the links to names: "fluent in R", "maîtrise de Go".
    NamedAfterLink,
    /// Between those and a name.
    NameLinks,
    /// Those right behind a name, which say that it is one: "Go microservices".
    NamedBefore,
    /// For what a name is: "Go is our main language".
    NameKinds,
    /// For being in a language: "in", "en".
    In,
    /// For changing from one tool to another: "migrated".
    Moved,
    /// Between what is left and what comes in its place: "from Go to Rust".
    Toward,
    /// Before what is left.
    From,
    /// Those that part the items of a list as commas do.
    Conjunctions,
    /// Those behind which a capital letter says no skill's name.
    Articles,
    /// Those that make no name with their neighbours unless the catalogue writes it in several words.
    Everyday,
}

impl WordList {
    /// Tells whether a word in any case is one of this list.
    #[inline]
    pub(crate) fn contains(self, word: &[u8]) -> bool {
        self.set().contains(word)
    }

    /// Gives the words of this list, of all languages.
    #[inline]
    pub(crate) fn set(self) -> &'static WordSet {
        static SETS: OnceLock<[WordSet; WordList::COUNT]> = OnceLock::new();
        &SETS.get_or_init(read)[self as usize]
    }
}

/// Reads all lists at once.
fn read() -> [WordSet; WordList::COUNT] {
    let mut lists: [Vec<&'static str>; WordList::COUNT] = std::array::from_fn(|_| Vec::new());
    for (name, words) in language_file::lists(WORDS) {
        if let Ok(list) = name.parse::<WordList>() {
            lists[list as usize].extend(words);
        }
    }
    lists.map(WordSet::of)
}

#[cfg(test)]
mod tests {
    use super::WordList;
    use strum::VariantArray as _;

    #[test]
    fn no_list_is_empty_and_all_are_of_single_words_in_lower_case() {
        for list in WordList::VARIANTS {
            let words = list.set().words();
            assert!(!words.is_empty(), "{list:?}");
            for word in words {
                assert!(*word == word.to_lowercase() && !word.contains(' '), "{list:?}: {word}");
            }
        }
    }
}
