//! What events change.

use super::{Effect, Event, press, screen, state, update};
use crate::explore::Question;

const SIZE: (u16, u16) = (100, 30);

/// Gives the skills that the screen is about, as they are written.
fn skills(state: &super::ExplorerState<'_>) -> Vec<String> {
    state.asked().skills
}

#[test]
fn what_is_typed_is_added_as_the_chosen_skill() {
    let mut state = state(&[], SIZE);
    press(&mut state, "k8s<Enter>djagno<Tab>pand,");
    assert_eq!(skills(&state), ["Kubernetes", "Django", "pandas"]);
    press(&mut state, "kube<Down><Enter>");
    assert_eq!(skills(&state)[3], "Kubeflow");
    press(&mut state, "pandas<Enter>");
    assert!(screen(&state).contains("pandas is there already"));
    press(&mut state, "<Back><Back><Esc>");
    assert_eq!(skills(&state), ["Kubernetes", "Django"]);
    press(&mut state, "uuu");
    assert_eq!(skills(&state), ["Kubernetes", "Django", "pandas", "Kubeflow"][..3].to_vec());
}

#[test]
fn what_nobody_knows_is_kept_as_it_was_written() {
    let mut state = state(&[], SIZE);
    press(&mut state, "qqzzxx<Enter>Docker/Kubernetes<Enter>");
    assert_eq!(skills(&state), ["qqzzxx", "Docker/Kubernetes"]);
    assert!(screen(&state).contains("qqzzxx?"));
    press(&mut state, "<Esc>5");
    assert!(screen(&state).contains("Docker, Kubernetes"), "{}", screen(&state));
    press(&mut state, "d");
    assert_eq!(skills(&state), ["Docker/Kubernetes"]);
}

#[test]
fn the_ranking_moves_with_each_key() {
    let mut state = state(&["pandas", "NumPy"], SIZE);
    let before = state.answers.roles[0].likelihood;
    press(&mut state, "iterrafor");
    let row = |state: &super::ExplorerState<'_>, id: &str| {
        state.answers.roles.iter().find(|row| row.role.id() == id).map(|row| (row.likelihood, row.before.is_some())).unwrap()
    };
    let tried = row(&state, "devops-engineer");
    assert!(tried.1 && state.answers.roles[0].likelihood < before);
    press(&mut state, "<Esc>");
    assert!(row(&state, "devops-engineer") < tried && state.answers.roles[0].likelihood == before);
    press(&mut state, "terraform<Enter>");
    assert_eq!(row(&state, "devops-engineer"), (tried.0, false));
}

#[test]
fn a_marked_skill_changes_the_figures_and_can_be_taken_back() {
    let mut state = state(&["pandas", "NumPy"], SIZE);
    let ready = state.answers.roles[0].readiness;
    press(&mut state, "2");
    press(&mut state, " ");
    assert_eq!(state.person.learned().len(), 1);
    let row = state.answers.roles[0];
    assert!(row.readiness > ready && row.before.is_some_and(|before| before.readiness == ready));
    assert_eq!(skills(&state).len(), 3, "the command line says it too");
    press(&mut state, "g ");
    assert!(state.person.learned().is_empty() && state.answers.roles[0].readiness == ready);
    press(&mut state, "1<Enter><Down> ");
    assert!(screen(&state).contains("You have") || state.person.learned().len() == 1);
}

#[test]
fn what_is_asked_is_what_is_shown() {
    let mut state = state(&["pandas"], SIZE);
    let best = state.answers.roles[0].role.id().to_owned();
    let second = state.answers.roles[1].role.id().to_owned();
    assert_eq!(state.asked().question, Question::Ranking);
    for (keys, expected) in [
        ("<Enter>", Question::Role(best.clone())),
        ("2", Question::Advice(best.clone())),
        ("3", Question::Comparison(best.clone(), second.clone())),
        ("hc<Down>", Question::Comparison(second.clone(), best.clone())),
        ("4", Question::Vocabulary),
        ("/pandas<Enter><Enter>", Question::Skill("pandas".to_owned())),
        ("5", Question::Readings),
        ("1h", Question::Ranking),
    ] {
        press(&mut state, keys);
        assert_eq!(state.asked().question, expected, "{keys}");
    }
    assert!(matches!(press(&mut state, "y"), Some(Effect::Copy(asked)) if asked.question == Question::Ranking));
}

#[test]
fn the_keys_go_round_the_panes() {
    let mut state = state(&["pandas"], SIZE);
    let typing = |state: &super::ExplorerState<'_>| screen(state).contains("Enter to the roles");
    press(&mut state, "<Tab><Tab>");
    assert!(typing(&state));
    press(&mut state, "<Tab>");
    assert!(screen(&state).contains("i add a skill"));
    press(&mut state, "<BackTab>");
    assert!(typing(&state));
    press(&mut state, "<BackTab>");
    assert!(screen(&state).contains("Space learn"));
    press(&mut state, "<Esc>");
    assert!(screen(&state).contains("i add a skill"));
    assert_eq!(press(&mut state, "q"), Some(Effect::Quit));
    assert_eq!(press(&mut state, "i<^c>"), Some(Effect::Quit));
    assert_eq!(press(&mut state, "<^z>"), Some(Effect::Suspend));
}

#[test]
fn filters_leave_what_is_meant() {
    let mut state = state(&["pandas"], SIZE);
    press(&mut state, "/game");
    assert!(state.shown_roles.len() < 11 && !state.shown_roles.is_empty());
    press(&mut state, "<^u>smart home");
    assert_eq!(state.answers.roles[state.shown_roles[0]].role.id(), "iot-developer");
    press(&mut state, "<Enter>");
    assert_eq!(state.role().map(crate::catalogue::Role::id), Some("iot-developer"));
    press(&mut state, "<Esc>");
    assert_eq!(state.shown_roles.len(), 11);
    press(&mut state, "/qqqq");
    assert!(screen(&state).contains("No role is meant"));
}

#[test]
fn a_skill_is_looked_at_and_left_again() {
    let mut state = state(&["pandas"], SIZE);
    press(&mut state, "2<Enter>");
    assert!(screen(&state).contains("Asked for by"));
    press(&mut state, "<Esc>");
    assert!(screen(&state).contains("what to learn"));
    press(&mut state, "4/kubernetes<Enter><Enter>G");
    let name = screen(&state);
    press(&mut state, "<Enter>");
    assert_ne!(screen(&state), name);
    press(&mut state, "<Esc><Esc><Esc><Esc>");
    assert!(screen(&state).contains("i add a skill"));
}

#[test]
fn saving_asks_before_it_overwrites() {
    let mut state = state(&["pandas", "C#"], SIZE);
    let effect = press(&mut state, "s<^u>mine.txt<Enter>");
    let text = "# Skills, a name a line\npandas\nC#\n".to_owned();
    let expected = |overwrite| Some(Effect::Save { file: "mine.txt".to_owned(), text: text.clone(), overwrite });
    assert_eq!(effect, expected(false));
    update(&mut state, Event::FileExists);
    assert!(screen(&state).contains("overwrites"));
    assert_eq!(press(&mut state, "<Enter>"), expected(true));
    update(&mut state, Event::FileExists);
    press(&mut state, "2<Back>");
    assert_eq!(press(&mut state, "<Enter>"), expected(false), "another name is another file");
    update(&mut state, Event::Saved("Saved".to_owned()));
    assert!(screen(&state).contains("Saved"));
    assert_eq!(press(&mut state, "q"), Some(Effect::Quit));
}

#[test]
fn a_file_that_cannot_be_written_is_said_while_it_is_named() {
    let mut state = state(&["pandas"], SIZE);
    press(&mut state, "s");
    update(&mut state, Event::Said("no.txt can't be written".to_owned()));
    assert!(screen(&state).contains("no.txt can't be written"));
    press(&mut state, "x");
    assert!(screen(&state).contains("Save your skills to: skills.txtx"));
}

#[test]
fn the_end_of_a_long_name_of_a_file_is_seen() {
    let mut state = state(&["pandas"], (40, 12));
    press(&mut state, &format!("s<^u>{}/here.txt", "folder/".repeat(9)));
    assert!(screen(&state).contains("older//here.txt"), "{}", screen(&state));
}

#[test]
fn every_key_is_reached_in_the_smallest_window() {
    for keys in ["?G".to_owned(), format!("?{}", "j".repeat(60)), "?<PageDown><PageDown><PageDown><PageDown>".to_owned()] {
        let mut state = state(&["pandas"], (40, 12));
        press(&mut state, &keys);
        assert!(screen(&state).contains("Ctrl-W"), "{}", screen(&state));
        press(&mut state, "g");
        assert!(screen(&state).contains("i a "), "{}", screen(&state));
    }
}

#[test]
fn what_was_open_of_one_role_is_not_of_the_next() {
    let mut state = state(&["pandas"], SIZE);
    press(&mut state, "<Enter><Down><Enter>");
    assert!(screen(&state).contains('▾'));
    press(&mut state, "h/iot<Enter>l");
    assert!(screen(&state).contains("IoT Developer") && !screen(&state).contains('▾'), "{}", screen(&state));
}

#[test]
fn pasted_lists_are_taken_in_whole() {
    let mut state = state(&[], SIZE);
    update(&mut state, Event::Paste("pandas, numpy\nk8s # mine\n".to_owned()));
    assert_eq!(skills(&state), ["pandas", "numpy", "k8s"]);
    update(&mut state, Event::Paste("djan".to_owned()));
    assert!(screen(&state).contains("Enter adds"));
}

#[test]
fn the_mouse_goes_where_it_points() {
    let mut state = state(&["pandas"], SIZE);
    let find = |state: &super::ExplorerState<'_>, words: &str| {
        let screen = screen(state);
        let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(words)).expect("it is there");
        let column = line[..line.find(words).unwrap_or(0)].chars().count();
        (u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
    };
    let click = |state: &mut super::ExplorerState<'_>, words: &str| {
        let (column, row) = find(state, words);
        update(state, Event::Click { column: column + 1, row });
    };
    click(&mut state, "Advice");
    assert!(screen(&state).contains("what to learn"));
    click(&mut state, "game-developer");
    assert_eq!(state.role().map(crate::catalogue::Role::id), Some("game-developer"));
    click(&mut state, "Your skills");
    press(&mut state, "djan");
    click(&mut state, "Django REST");
    press(&mut state, "<Enter>");
    assert_eq!(skills(&state), ["pandas", "Django REST framework"]);
    let (column, row) = find(&state, "what to learn");
    update(&mut state, Event::Wheel { down: true, column, row: row + 6 });
    assert!(state.list().cursor > 0);
}
