//! The commands, a file each.
//!
//! A command reads its arguments, asks `matching` (or the catalogue) its question, and hands the result to [`Output`]. It
//! computes nothing and lays nothing out.

#[cfg(not(all(feature = "explore", feature = "report")))]
mod absent;
mod batch;
mod check;
mod compare;
pub(super) mod completions;
#[cfg(feature = "explore")]
mod explore;
mod gap;
mod import;
mod list;
mod man;
mod match_;
mod new;
mod next;
mod path;
mod plan;
#[cfg(feature = "report")]
mod report;
mod resolve;
mod schema;
mod search;
mod show;
mod skills;
mod team;

#[cfg(not(feature = "explore"))]
use absent as explore;
#[cfg(not(feature = "report"))]
use absent as report;

use super::args::CatalogueArgs;
use super::error::Error;
use super::outcome::Outcome;
use super::output::Output;
use clap::Subcommand;

/// What gives the definition of the whole program.
type Definition = fn() -> clap::Command;

/// The commands.
#[derive(Debug, Subcommand)]
#[command(defer = true)] // only the arguments of the command that is given are built
pub(super) enum Command {
    /// List the roles
    List(list::List),
    /// Show everything about one role
    Show(show::Show),
    /// Rank the roles by how well they fit your skills
    Match(match_::Match),
    /// Show what to learn next, why, and where to start
    Next(next::Next),
    /// Show what roles share and what sets each apart
    Compare(compare::Compare),
    /// Show a way from one role to another over roles that overlap
    Path(path::PathTo),
    /// Plan the way to readiness for a role: foundations, essentials, depth
    Plan(plan::PlanFor),
    /// Hold a resume against a job: what it asks for, what of it you have, what to learn first
    Gap(gap::GapTo),
    /// Write one page to read and to send: which roles fit, how ready you are, what to learn
    #[cfg_attr(not(feature = "report"), command(hide = true))]
    Report(report::PageReport),
    /// Explore all of it in the terminal: type skills, and see what moves
    #[cfg_attr(not(feature = "explore"), command(hide = true))]
    Explore(explore::Explore),
    /// Find roles by what they do
    Search(search::Search),
    /// List the skills that are known, or show everything about one
    Skills(skills::Skills),
    /// Show how names are read, and by which tier
    Resolve(resolve::Resolve),
    /// Rank the roles for many people: JSON lines, a table, or a folder of resumes
    Batch(batch::Batch),
    /// Show what a team covers, what hangs on one of them, and who is nearest to step in
    Team(team::TeamOf),
    /// Check a catalogue of your own: all that is wrong with it, at once
    Check(check::Check),
    /// Print the JSON Schema of a catalogue document, for your editor
    Schema(schema::Schema),
    /// Write a document to start a catalogue of your own from
    New(new::New),
    /// Make a catalogue of your own from O*NET, ESCO or a table
    Import(import::Import),
    /// Print a script that completes commands, options, roles and skills in your shell
    Completions(completions::Completions),
    /// Print the manual page of the program, or of one command
    Man(man::ManPage),
}

impl Command {
    /// Runs the command. The catalogue that it works on is decided here, for all commands alike; a command that needs none is not
    /// given one. `program` gives the definition of the whole program.
    pub(super) fn run(&self, catalogue: &CatalogueArgs, program: Definition, output: &mut Output) -> Result<Outcome, Error> {
        match self {
            Self::List(command) => command.run(&*catalogue.load()?, output),
            Self::Show(command) => command.run(&*catalogue.load()?, output),
            Self::Match(command) => command.run(&*catalogue.load()?, output),
            Self::Next(command) => command.run(&*catalogue.load()?, output),
            Self::Compare(command) => command.run(&*catalogue.load()?, output),
            Self::Path(command) => command.run(&*catalogue.load()?, output),
            Self::Plan(command) => command.run(&*catalogue.load()?, output),
            Self::Gap(command) => command.run(&*catalogue.load()?, output),
            Self::Report(command) => command.run(catalogue, output),
            Self::Explore(command) => command.run(catalogue, output),
            Self::Search(command) => command.run(&*catalogue.load()?, output),
            Self::Skills(command) => command.run(&*catalogue.load()?, output),
            Self::Resolve(command) => command.run(&*catalogue.load()?, output),
            Self::Batch(command) => command.run(&*catalogue.load()?, output),
            Self::Team(command) => command.run(catalogue, output),
            Self::Check(command) => command.run(catalogue, output),
            Self::Schema(command) => command.run(output),
            Self::New(command) => command.run(catalogue, output),
            Self::Import(command) => command.run(output),
            Self::Completions(command) => command.run(output),
            Self::Man(command) => command.run(program(), output),
        }
    }
}
