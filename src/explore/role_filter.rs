//! Which roles are meant by some words: those that say all of them somewhere, or parts of words that begin so.

use super::world::World;
use std::collections::HashSet;

/// Gives the roles that are meant, by their places in the catalogue: those that hold the words one behind the other; where there is none, those
/// that hold each of them.
pub(super) fn roles(world: &World<'_>, words: &str) -> HashSet<usize> {
    let words = words.to_lowercase();
    let holding = |holds: &dyn Fn(&str) -> bool| {
        let roles = world.said.iter().enumerate().filter(|(_, said)| holds(said));
        roles.map(|(at, _)| at).collect::<HashSet<usize>>()
    };
    let together = holding(&|said| said.contains(&words));
    if together.is_empty() { holding(&|said| words.split_whitespace().all(|word| said.contains(word))) } else { together }
}
