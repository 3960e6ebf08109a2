//! How much each skill says for each role: its weight there times its rarity.
//!
//! *Weight* is what the catalogue says of the skill in that role: core or also, under an essential or an optional key skill.
//! *Rarity* is how particular the skill is to that role: the square root of the role's share in the weight that all roles
//! together give to the skill. What only one role asks for has rarity 1; what three roles ask for alike has 0.58; what is core
//! here and marginal elsewhere stays near 1. The idea is inverse document frequency (Spärck Jones, 1972) with graded instead
//! of counted occurrences; the root keeps common ground (a database in three web roles) from vanishing. Measured against
//! counted frequencies, the plain share and its powers, with and without a norm over the role, on lists of real people's
//! skills, it ranked best; concave sums over key skills and lengths of roles as divisors ranked worse.
//!
//! Evidence only adds up. So a skill that a role asks for never lowers that role's fit, and one that no role asks for
//! changes nothing, however long the list.

use crate::catalogue::{Catalogue, Importance, Role, SkillId, Strength};

/// What one skill says for one role.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The skill.
    pub skill: SkillId,
    /// The role's place in the catalogue.
    pub role: usize,
    /// The key skill's place in the role.
    pub key_skill: usize,
    /// The skill's weight in the role, in 0..=1: importance times strength.
    pub weight: f64,
    /// How particular the skill is to this role, in 0..=1.
    pub rarity: f64,
}

impl Point {
    /// What the skill adds to the role's evidence.
    pub fn evidence(&self) -> f64 {
        self.weight * self.rarity
    }
}

/// Every point of a catalogue, by skill.
#[derive(Debug)]
pub struct Evidence {
    points: Vec<Point>,
    /// Where each skill's points start; one more than there are skills.
    starts: Vec<usize>,
}

impl Evidence {
    /// The points of a catalogue. Time grows with the number of skills that its roles list.
    pub fn of(catalogue: &Catalogue) -> Self {
        let starts = starts(catalogue);
        let mut points = points(catalogue, &starts);
        for window in starts.windows(2) {
            let asked = &mut points[window[0]..window[1]];
            let total: f64 = asked.iter().map(|point| point.weight).sum();
            for point in asked {
                point.rarity = (point.weight / total).sqrt();
            }
        }
        Self { points, starts }
    }

    /// What this skill says for the roles that ask for it, by role.
    pub fn of_skill(&self, skill: SkillId) -> &[Point] {
        &self.points[self.starts[skill.index()]..self.starts[skill.index() + 1]]
    }
}

/// Where the points of each skill start when they are ordered by skill; one more than there are skills.
fn starts(catalogue: &Catalogue) -> Vec<usize> {
    let mut starts = vec![0; catalogue.skills().len() + 1];
    for key_skill in catalogue.roles().flat_map(Role::key_skills) {
        for (skill, _) in key_skill.skills() {
            starts[skill.index() + 1] += 1;
        }
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    starts
}

/// The points by skill, then by role, rarity still open. Each is put where it belongs, since sorting them would be a third
/// of the program's start.
fn points(catalogue: &Catalogue, starts: &[usize]) -> Vec<Point> {
    let mut places = starts.to_vec();
    let open = Point { skill: SkillId::FIRST, role: 0, key_skill: 0, weight: 0.0, rarity: 0.0 };
    let mut points = vec![open; starts.last().copied().unwrap_or(0)];
    for (role, asked) in catalogue.roles().enumerate() {
        for (key_skill, asked) in asked.key_skills().enumerate() {
            for (skill, strength) in asked.skills() {
                let place = &mut places[skill.index()];
                let weight = weight(asked.importance(), strength);
                points[*place] = Point { skill, role, key_skill, weight, rarity: 0.0 };
                *place += 1;
            }
        }
    }
    points
}

/// The weight of a skill under a key skill.
fn weight(importance: Importance, strength: Strength) -> f64 {
    let importance = match importance {
        Importance::Essential => 1.0,
        Importance::Optional => 0.6,
    };
    let strength = match strength {
        Strength::Core => 1.0,
        Strength::Also => 0.5,
    };
    importance * strength
}
