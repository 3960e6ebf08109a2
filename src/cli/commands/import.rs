//! `roles import onet|esco|table`

use crate::cli::error::Error;
use crate::cli::message::note;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::cli::waiting::Waiting;
use crate::cli::whole_file::write_new;
use crate::import::{self, EscoOptions, Imported, OnetOptions};
use crate::render::shell_word;
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};

/// Make a catalogue of your own from O*NET, ESCO or a table
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  roles import onet db_29_2_text -o onet.yaml --soc 15-12,15-20
  roles import esco esco-csv -o esco.yaml --isco 25,35
  roles import table roles.csv -o company.yaml
  roles match --catalogue esco.yaml --skills python,sql")]
pub(crate) struct Import {
    #[command(subcommand)]
    source: ImportSource,
}

#[derive(Debug, Subcommand)]
enum ImportSource {
    /// From O*NET's text files: occupations of the United States with the technologies that they use
    Onet(Onet),
    /// From ESCO's CSV files: European occupations with essential and optional skills
    Esco(Esco),
    /// From a table in CSV with the columns role, key skill, importance and skill
    Table(TableArgs),
}

#[derive(Debug, Args)]
struct Onet {
    /// The folder with "Occupation Data.txt" and "Technology Skills.txt"
    folder: PathBuf,
    #[command(flatten)]
    target: Target,
    /// Take only occupations whose code begins so, as in 15-12,15-20
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    soc: Vec<String>,
}

#[derive(Debug, Args)]
struct Esco {
    #[arg(help = "The folder with occupations_en.csv, skills_en.csv and occupationSkillRelations_en.csv")]
    folder: PathBuf,
    #[command(flatten)]
    target: Target,
    /// Take only occupations whose ISCO group begins so, as in 25,35
    #[arg(long, value_name = "GROUPS", value_delimiter = ',')]
    isco: Vec<String>,
    /// The language of the files, as their names end
    #[arg(long, value_name = "CODE", default_value = "en")]
    language: String,
    /// The release of ESCO, where the folder's name doesn't say it
    #[arg(long, value_name = "VERSION")]
    release: Option<String>,
}

/// Its columns may also be demand, kind, title, focus and use case. An empty role or key skill is that of the row above.
#[derive(Debug, Args)]
struct TableArgs {
    /// The table, with a line of headings
    file: PathBuf,
    #[command(flatten)]
    target: Target,
}

#[derive(Debug, Args)]
struct Target {
    /// The file to write, which must not exist; - writes to standard output
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

impl Import {
    pub(crate) fn run(&self, output: &mut Output) -> Result<Outcome, Error> {
        let (imported, target) = match &self.source {
            ImportSource::Onet(Onet { folder, target, soc }) => {
                (import::onet(folder, &OnetOptions { groups: soc.clone() })?, target)
            }
            ImportSource::Esco(Esco { folder, target, isco, language, release }) => {
                let (groups, language, release) = (isco.clone(), language.clone(), release.clone());
                (import::esco(folder, &EscoOptions { language, groups, release })?, target)
            }
            ImportSource::Table(TableArgs { file, target }) => (table(file)?, target),
        };
        target.write(&imported, output)
    }
}

/// Reads a table, which may come through a pipe.
fn table(file: &Path) -> Result<Imported, Error> {
    let _waiting = Waiting::for_pipe(file);
    Ok(import::table(file)?)
}

impl Target {
    fn write(&self, imported: &Imported, output: &mut Output) -> Result<Outcome, Error> {
        let yaml = imported.to_yaml()?;
        let to_output = self.output == Path::new("-");
        if to_output {
            output.text(&yaml)?;
        } else {
            write_new(&self.output, &yaml)?;
        }
        let (roles, skills, joined) = (imported.roles(), imported.new_skills(), imported.joined);
        let origin = imported.origin();
        note(&format!("from {origin}; roles: {roles}; skills: {joined} known already, {skills} new"));
        if !imported.left_out.is_empty() {
            note(&format!("not taken over: {}", imported.left_out));
        }
        if !to_output {
            let name = self.output.display();
            let word = shell_word(&name.to_string());
            note(&format!("wrote {name}; next: roles check {word}, then --catalogue {word} with any command"));
        }
        Ok(Outcome::Answered)
    }
}
