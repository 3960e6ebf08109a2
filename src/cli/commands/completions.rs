//! `roles completions SHELL`: a script by which a shell completes commands, options, roles and skills.
//!
//! The script asks this program at each completion, so that it knows the roles and skills of a catalogue of the user's own too.

use crate::catalogue::{Catalogue, Demand, Role, SkillId, codes};
use crate::cli::args::CatalogueArgs;
use crate::cli::error::Error;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::resolve::{Reading, Resolver};
use clap::{Arg, Command, ValueEnum};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter as _};
use clap_complete::env::{Bash, CompleteEnv, Elvish, EnvCompleter, Fish, Powershell, Zsh};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;

/// The variable by which a shell's script asks for completions.
const VARIABLE: &str = "_ROLES_COMPLETE";

/// Print a script that completes commands, options, roles and skills in your shell
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  echo 'source <(roles completions bash)' >> ~/.bashrc
  echo 'source <(roles completions zsh)' >> ~/.zshrc       (after compinit)
  roles completions fish > ~/.config/fish/completions/roles.fish")]
pub(crate) struct Completions {
    /// The shell
    shell: Shell,
}

/// A shell for which there is a script.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
    Elvish,
}

impl Completions {
    pub(crate) fn run(&self, output: &mut Output) -> Result<Outcome, Error> {
        let completer: &dyn EnvCompleter = match self.shell {
            Shell::Bash => &Bash,
            Shell::Zsh => &Zsh,
            Shell::Fish => &Fish,
            Shell::Powershell => &Powershell,
            Shell::Elvish => &Elvish,
        };
        let mut script = Vec::new();
        completer.write_registration(VARIABLE, "roles", "roles", "roles", &mut script)?;
        let script = String::from_utf8_lossy(&script);
        output.text(&match self.shell {
            Shell::Bash => with_values_joined(&script),
            Shell::Zsh => with_own_paths(&script),
            Shell::Fish | Shell::Powershell | Shell::Elvish => script.into_owned(),
        })?;
        Ok(Outcome::Answered)
    }
}

/// Has bash, which takes the `=` of `--format=j` for a word of its own, ask for `--format=j` and get only what stands behind the `=`.
fn with_values_joined(script: &str) -> String {
    script.replacen("    COMPREPLY=( $( ", concat!(include_str!("joined.bash"), "    COMPREPLY=( $( "), 1).replacen(
        "    if [[ $? != 0 ]]; then",
        "    local failed=$?\n    COMPREPLY=( \"${COMPREPLY[@]#\"$option\"}\" )\n    if [[ $failed != 0 ]]; then",
        1,
    )
}

/// Has zsh complete by itself what stands behind `~/` and `$HOME/`.
fn with_own_paths(script: &str) -> String {
    let start = "    local _CLAP_COMPLETE_INDEX";
    script.replacen(start, &[include_str!("expanded.zsh"), start].concat(), 1)
}

/// Answers a shell's script, if that is who asks, by the definition of the whole program. Costs the look at one variable otherwise.
pub(crate) fn answered(program: fn() -> Command) -> bool {
    if std::env::var_os(VARIABLE).is_none() {
        return false;
    }
    let here = std::env::current_dir().ok();
    let asked = CompleteEnv::with_factory(|| with_completers(program())).var(VARIABLE);
    // A completion that fails completes nothing; there is nobody to tell.
    asked.try_complete(std::env::args_os(), here.as_deref()).unwrap_or(true)
}

/// Adds to the program what the values of its arguments can be, told by their names in the help.
fn with_completers(mut program: Command) -> Command {
    program.build();
    with_values(program)
}

fn with_values(command: Command) -> Command {
    command.mut_args(with_value).mut_subcommands(with_values)
}

fn with_value(arg: Arg) -> Arg {
    let named = arg.get_value_names().and_then(|names| names.first()).map(|name| name.as_str().to_owned());
    match named.unwrap_or_else(|| arg.get_id().as_str().to_uppercase()).as_str() {
        "ROLE" | "FROM" => arg.add(ArgValueCompleter::new(roles)),
        "CODE" => arg.add(ArgValueCompleter::new(check_codes)),
        "NAMES" => arg.add(ArgValueCompleter::new(skill_list)),
        "NAME" => arg.add(ArgValueCompleter::new(skill)),
        "PATH" | "FILE" => arg.add(ArgValueCompleter::new(paths)),
        _ => arg,
    }
}

/// Loads the user's catalogue; the built-in one where that can't be read.
fn catalogue() -> Cow<'static, Catalogue> {
    CatalogueArgs::default().load().unwrap_or_else(|_| Cow::Borrowed(Catalogue::builtin()))
}

fn roles(typed: &OsStr) -> Vec<CompletionCandidate> {
    let catalogue = catalogue();
    let typed = typed.to_string_lossy();
    let roles = catalogue.roles().filter(|role| role.id().starts_with(typed.as_ref()));
    roles.map(|role| CompletionCandidate::new(role.id()).help(Some(role.title().to_owned().into()))).collect()
}

fn check_codes(typed: &OsStr) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy().to_lowercase();
    codes().into_iter().filter(|code| code.starts_with(&typed)).map(CompletionCandidate::new).collect()
}

fn skill(typed: &OsStr) -> Vec<CompletionCandidate> {
    skills(&catalogue(), "", &typed.to_string_lossy())
}

/// Completes the last of the names between commas, or the file behind an `@`.
fn skill_list(typed: &OsStr) -> Vec<CompletionCandidate> {
    if let Some(file) = typed.to_str().and_then(|typed| typed.strip_prefix('@')) {
        return paths(OsStr::new(file)).into_iter().map(|file| file.add_prefix("@")).collect();
    }
    let typed = typed.to_string_lossy();
    let (before, last) = typed.split_at(typed.rfind(',').map_or(0, |comma| comma + 1));
    skills(&catalogue(), before, last)
}

/// Completes a file or folder, also behind `$HOME/`, which a shell hands over as it was typed.
fn paths(typed: &OsStr) -> Vec<CompletionCandidate> {
    let home = std::env::home_dir().filter(|home| home.is_absolute());
    let below = typed.to_str().and_then(|typed| typed.strip_prefix("$HOME/")).zip(home);
    let Some((rest, home)) = below else { return PathCompleter::any().complete(typed) };
    let found = PathCompleter::any().complete(home.join(rest).as_os_str());
    let written = |found: &CompletionCandidate| {
        let below = Path::new(found.get_value()).strip_prefix(&home).ok()?;
        let end = if found.get_value().to_string_lossy().ends_with('/') { "/" } else { "" };
        Some(CompletionCandidate::new(format!("$HOME/{}{end}", below.display())))
    };
    found.iter().filter_map(written).collect()
}

/// Lists the skills with a spelling that begins like this, best known first: those that roles ask for, then by the shorter name. Spellings
/// need no quotes, unless some were opened; aliases only where something is typed.
fn skills(catalogue: &Catalogue, before: &str, typed: &str) -> Vec<CompletionCandidate> {
    let resolver = Resolver::new(catalogue);
    let quoted = before.starts_with(QUOTES) || typed.starts_with(QUOTES);
    let typed = typed.trim_start_matches(QUOTES).replace('\\', "");
    let before = before.trim_start_matches(QUOTES);
    let spell = |name: &str| if quoted || typed.contains(' ') { Some(name.to_lowercase()) } else { unquoted(name) };
    let begun = typed.to_ascii_lowercase();
    let known = asked_for(catalogue);
    let mut candidates = Vec::new();
    for (id, skill) in catalogue.skill_ids().zip(catalogue.skills()) {
        let aliases = skill.aliases().filter(|_| !begun.is_empty());
        let spelled = std::iter::once(skill.name()).chain(aliases).filter_map(spell);
        let means_it = |word: &String| matches!(resolver.read(word), Reading::Known { skills, .. } if skills == [id]);
        let Some(word) = spelled.filter(|word| word.starts_with(&begun)).find(means_it) else { continue };
        // What was typed stays as it was: shells drop candidates that begin in another case.
        let rest = word.get(begun.len()..).unwrap_or_default();
        let candidate = CompletionCandidate::new(format!("{before}{typed}{rest}"));
        let known = known.get(&id).copied().unwrap_or_default();
        candidates.push((Reverse(known), word, candidate.help(Some(skill.name().to_owned().into()))));
    }
    candidates.sort_by(|(known, word, _), (other, second, _)| (known, word.len(), word).cmp(&(other, second.len(), second)));
    let ordered = (0..).zip(candidates);
    ordered.map(|(place, (_, _, candidate))| candidate.display_order(Some(place))).collect()
}

/// What opens a word that holds blanks.
const QUOTES: [char; 2] = ['"', '\''];

/// Sums up how much the roles ask for each skill.
fn asked_for(catalogue: &Catalogue) -> BTreeMap<SkillId, u32> {
    let mut sums = BTreeMap::new();
    for demanded in catalogue.roles().flat_map(Role::demand) {
        let much = match demanded.demand() {
            Demand::Most => 3,
            Demand::Many => 2,
            Demand::Some => 1,
        };
        for skill in demanded.skills() {
            *sums.entry(*skill).or_default() += much;
        }
    }
    sums
}

/// Writes the name as a shell takes it without quotes, if there is such a spelling.
fn unquoted(name: &str) -> Option<String> {
    let word = name.to_ascii_lowercase().replace(' ', "-");
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.+/".contains(c);
    (word.starts_with(|c: char| c.is_ascii_alphanumeric()) && word.chars().all(plain)).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::{roles, skill, skill_list, with_completers};
    use clap_complete::engine::CompletionCandidate;

    fn values(candidates: &[CompletionCandidate]) -> Vec<String> {
        candidates.iter().map(|candidate| candidate.get_value().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn the_command_is_well_formed() {
        with_completers(crate::cli::program::definition()).debug_assert();
    }

    #[test]
    fn roles_and_skills_complete() {
        assert_eq!(values(&roles("ml".as_ref())), ["ml-engineer"]);
        assert!(values(&skill("sklear".as_ref())).contains(&"sklearn".to_owned()));
        assert!(values(&skill_list("django,Pand".as_ref())).contains(&"django,Pandas".to_owned()));
        assert!(values(&skill_list("@Cargo.t".as_ref())).contains(&"@Cargo.toml".to_owned()));
        assert_eq!(values(&skill("pyt".as_ref()))[0], "python", "the best known first");
        assert_eq!(values(&skill_list("Go,\"machine le".as_ref()))[0], "Go,machine learning");
        assert_eq!(values(&skill_list("\"Go,machine le".as_ref()))[0], "Go,machine learning");
    }
}
