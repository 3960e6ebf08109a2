//! The hook for pre-commit and the action for GitHub: both are read as those programs read them, and what they run is run.

#![cfg(unix)]
#![allow(clippy::unwrap_used)] // a test that can't go on has failed

use serde_yaml::Value;
use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

const PROGRAM: &str = env!("CARGO_BIN_EXE_roles");

fn read(file: &str) -> Value {
    serde_yaml::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

/// Runs a command without anybody's own catalogue, and gives its exit code.
fn code(command: &mut Command) -> Option<i32> {
    let command = command.env_remove("ROLES_CATALOGUE").env("XDG_CONFIG_HOME", "/nowhere");
    command.env("XDG_CACHE_HOME", "/dev/null").output().unwrap().status.code()
}

#[test]
fn the_hook_checks_a_catalogue() {
    let hooks = read(".pre-commit-hooks.yaml");
    let hook = &hooks[0];
    let entry: Vec<&str> = hook["entry"].as_str().unwrap().split(' ').collect();
    assert_eq!((entry[0], hook["language"].as_str()), ("roles", Some("rust")));
    assert_eq!((hook["pass_filenames"].as_bool(), hook["args"].as_sequence().unwrap().len()), (Some(false), 1));
    let run = |path| code(Command::new(PROGRAM).args(&entry[1..]).arg(path));
    assert_eq!(run("examples/company.yaml"), Some(0));
    assert_eq!(run("examples/mistakes.yaml"), Some(1));
    assert_eq!(run("roles.yaml"), Some(2), "there is none here");
}

#[test]
fn the_action_checks_a_catalogue() {
    let action = read("action.yml");
    assert_eq!(action["runs"]["using"].as_str(), Some("composite"));
    let steps = action["runs"]["steps"].as_sequence().unwrap();
    let [build, check] = steps.as_slice() else { panic!("{steps:?}") };
    let root = "--root \"$RUNNER_TEMP/roles\"";
    assert!(build["run"].as_str().unwrap().contains(root), "what is checked with is what was built: {build:?}");
    // What the build would have put there.
    let folder = tempfile::tempdir().unwrap();
    let bin = folder.path().join("roles/bin");
    fs::create_dir_all(&bin).unwrap();
    symlink(PROGRAM, bin.join("roles")).unwrap();
    let (name, value) = check["env"].as_mapping().unwrap().iter().next().unwrap();
    assert_eq!((name.as_str(), value.as_str()), (Some("PATHS"), Some("${{ inputs.paths }}")));
    assert!(action["inputs"]["paths"]["required"].as_bool().unwrap());
    let run = |paths: &str| {
        let script = check["run"].as_str().unwrap();
        code(Command::new("bash").args(["-e", "-c", script]).env("RUNNER_TEMP", folder.path()).env("PATHS", paths))
    };
    assert_eq!(run("examples/company.yaml\n"), Some(0));
    assert_eq!(run("\nexamples/company.yaml\n  \nexamples/mistakes.yaml\n"), Some(1));
    assert_eq!(run("examples/no such file.yaml"), Some(2));
}
