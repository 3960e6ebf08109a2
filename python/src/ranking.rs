//! The answer to `match`: the figures at once, the reasons when they are asked for.

use crate::engine::Engine;
use crate::trouble::Trouble;
use pyo3::prelude::*;
use roles::Profile;
use roles::catalogue::RoleLevel;
use roles::contract::RankingDocument;
use roles::matching::{Fit, Standing, round4};

/// How a person stands to one role.
#[derive(Debug, Clone, Copy)]
struct Figures {
    /// The role's place in the catalogue.
    role: usize,
    rank: usize,
    fit: f64,
    likelihood: f64,
    readiness: f64,
    coverage: f64,
}

/// A person's roles. Python's `Ranking` stands before it.
#[pyclass(frozen, module = "roles._roles", name = "Ranking")]
pub(crate) struct RankingCore {
    engine: Engine,
    profile: Profile,
    top: Option<usize>,
    roles: Vec<Figures>,
    /// What of a file was left out.
    #[pyo3(get)]
    notes: Vec<String>,
}

impl Figures {
    fn of(standing: &Standing<'_>) -> Self {
        let number = |fit: Fit| round4(fit.value());
        Self {
            role: standing.role.index(),
            rank: standing.rank,
            fit: number(standing.fit),
            likelihood: number(standing.likelihood),
            readiness: number(standing.readiness),
            coverage: number(standing.coverage),
        }
    }
}

impl RankingCore {
    /// Ranks the roles for a person: all that fit, or the first so many.
    pub(crate) fn new(engine: &Engine, profile: Profile, notes: Vec<String>, top: Option<usize>) -> Self {
        let roles = engine.with(|_, tools| {
            let scorer = tools.scorer();
            let standings = top.map_or_else(|| scorer.ranked(&profile), |top| scorer.top(&profile, top));
            standings.iter().map(Figures::of).collect()
        });
        Self { engine: engine.clone(), profile, top, roles, notes }
    }
}

/// A role's rank, id, title, fit, likelihood, readiness, coverage and level.
type Row<'c> = (usize, &'c str, &'c str, f64, f64, f64, f64, Option<&'c str>);

#[pymethods]
impl RankingCore {
    /// Gives the figures of each role, best first.
    fn figures<'py>(&self, py: Python<'py>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        self.engine.with(|catalogue, _| {
            let all: Vec<_> = catalogue.roles().collect();
            let known = self.roles.iter().filter_map(|figures| Some((figures, all.get(figures.role)?)));
            let rows = known.map(|(f, role)| -> Row<'_> {
                (
                    f.rank,
                    role.id(),
                    role.title(),
                    f.fit,
                    f.likelihood,
                    f.readiness,
                    f.coverage,
                    role.level().map(RoleLevel::name),
                )
            });
            rows.map(|row| row.into_pyobject(py).map(Bound::into_any)).collect()
        })
    }

    /// Gives all of it as the contract says it, as JSON; every point of it where `explain`.
    fn document(&self, py: Python<'_>, explain: bool) -> PyResult<String> {
        py.detach(|| self.json(explain)).map_err(|trouble| trouble.into_exception(py))
    }

    /// Gives the same of the first so many roles, and of what is missing for each at least the first so many; which costs a part of it.
    fn beginning(&self, py: Python<'_>, roles: usize, gaps: usize) -> PyResult<String> {
        py.detach(|| self.json_of_first(roles, gaps)).map_err(|trouble| trouble.into_exception(py))
    }

    /// Gives how many roles there are.
    fn __len__(&self) -> usize {
        self.roles.len()
    }
}

impl RankingCore {
    fn json(&self, explain: bool) -> Result<String, Trouble> {
        self.engine.with(|catalogue, tools| {
            let scorer = tools.scorer();
            let matches = self.top.map_or_else(|| scorer.rank(&self.profile), |top| scorer.rank_first(&self.profile, top));
            Ok(serde_json::to_string(&RankingDocument::new(catalogue, &self.profile, &matches, explain))?)
        })
    }

    fn json_of_first(&self, roles: usize, gaps: usize) -> Result<String, Trouble> {
        self.engine.with(|catalogue, tools| {
            let matches = tools.scorer().first_with_gaps(&self.profile, roles.min(self.roles.len()), gaps);
            Ok(serde_json::to_string(&RankingDocument::new(catalogue, &self.profile, &matches, false))?)
        })
    }
}
