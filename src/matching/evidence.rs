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

use crate::catalogue::{Catalogue, Importance, SkillId, Strength};

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
        let by_role = weights(catalogue);
        let starts = starts(&by_role, catalogue.skills().len());
        let mut points = by_skill(by_role, &starts);
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
fn starts(points: &[Point], skills: usize) -> Vec<usize> {
    let mut starts = vec![0; skills + 1];
    for point in points {
        starts[point.skill.index() + 1] += 1;
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    starts
}

/// The points by skill, otherwise in their order: a counting sort, since a comparing one would be half of the program's
/// start.
fn by_skill(points: Vec<Point>, starts: &[usize]) -> Vec<Point> {
    let mut sorted = points.clone();
    let mut next = starts.to_vec();
    for point in points {
        let place = &mut next[point.skill.index()];
        sorted[*place] = point;
        *place += 1;
    }
    sorted
}

fn weights(catalogue: &Catalogue) -> Vec<Point> {
    let mut points = Vec::new();
    for (role, asked) in catalogue.roles().enumerate() {
        for (key_skill, asked) in asked.key_skills().enumerate() {
            for (skill, strength) in asked.skills() {
                points.push(Point { skill, role, key_skill, weight: weight(asked.importance(), strength), rarity: 0.0 });
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
