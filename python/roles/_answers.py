"""What questions are answered with. Every share (fit, likelihood, readiness, …) is a number in 0..1 with at most four decimals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from . import _html
from ._record import Record, aside, omitted

#: How a name was read: as the name itself, as another spelling, in parts, as a typo, or by what stands beside it.
Via: TypeAlias = Literal["exact", "alias", "parts", "typo", "context"]
#: What is said of a skill.
Stance: TypeAlias = Literal[
    "has", "required", "little", "learning", "preferred", "wanted", "denied", "other", "employer", "not_required"
]
#: What kind of thing a skill is.
Kind: TypeAlias = Literal[
    "language", "library", "framework", "database", "platform", "tool", "protocol", "practice", "concept", "hardware"
]
#: How important a key skill is to its role.
Importance: TypeAlias = Literal["essential", "optional", "foundation"]
#: How many of a role's people and advertisements ask for a skill.
Demand: TypeAlias = Literal["most", "many", "some"]


@dataclass(frozen=True, slots=True, repr=False)
class ReadSkill(Record):
    """A string that was read as a skill. One that names several skills is there once for each."""

    input: str
    """What was written."""
    skill: str
    """The skill that it was read as."""
    via: Via
    """The tier that read it."""
    stance: Stance
    """What is said of the skill."""
    from_: str | None = omitted(default=None)
    """Where it stood: ``"skills"``, ``"text"``, or a file."""
    line: int | None = omitted(default=None)
    """The line of the first mention, from 1, where it stood in a file or a text."""
    page: int | None = omitted(default=None)
    """The page of the first mention, from 1, in a PDF."""
    count: int | None = omitted(default=None)
    """How often it stood there, where it was not listed by the person."""


@dataclass(frozen=True, slots=True, repr=False)
class NotCounted(Record):
    """A skill that was read and doesn't count."""

    input: str
    """What was written."""
    skill: str
    """The skill that it was read as."""
    why: Stance
    """Why it doesn't count: wanted, denied, other, employer, not_required."""
    from_: str
    """Where it stood."""
    line: int | None = omitted(default=None)
    """The line of the first mention, from 1."""


@dataclass(frozen=True, slots=True, repr=False)
class KeySkill(Record):
    """A key skill of a role, and skills that show it."""

    key_skill: str
    """The title of the key skill."""
    skills: tuple[str, ...] = ()
    """Names of skills."""


@dataclass(frozen=True, slots=True, repr=False)
class KeySkillReadiness(Record):
    """How ready a person is for a key skill."""

    key_skill: str
    """The title of the key skill."""
    importance: Importance
    """How important it is to the role."""
    readiness: float
    """How much of what is asked for of it the person can do, in 0..1."""


@dataclass(frozen=True, slots=True, repr=False)
class Point(Record):
    """What one skill says for a role. The contributions of all points of a role add up to its fit."""

    skill: str
    """The skill."""
    key_skill: str
    """The title of the key skill that it shows."""
    inputs: tuple[ReadSkill, ...]
    """All that was read as this skill."""
    weight: float
    """How much the skill says for the role by its place there."""
    rarity: float
    """How particular the skill is to the role."""
    strength: float
    """How plainly the skill was named, above 0 and at most 3."""
    contribution: float
    """Its share of the fit."""


@dataclass(frozen=True, slots=True, repr=False)
class ReadName(Record):
    """A name, and how it was read."""

    input: str
    """What was written."""
    skill: str | None = None
    """The first skill that it was read as, or None."""
    via: Via | None = None
    """The tier that read it, or None."""
    skills: tuple[str, ...] | None = omitted(default=None)
    """All skills, where it names several."""
    unknown: tuple[str, ...] = omitted(default=())
    """The parts of it that could not be read."""
    suggestions: tuple[str, ...] | None = omitted(default=None)
    """What it may have meant, where it could not be read: at most three."""


@dataclass(frozen=True, slots=True, repr=False)
class RoleLine(Record):
    """A role of the catalogue, in a line."""

    id: str
    """The role's id, such as ``"data-scientist"``."""
    title: str
    """The role's title."""
    focus: str
    """What people in it do."""
    sets_apart: tuple[str, ...]
    """The skills that say most for this role and for no other as much."""
    levels: tuple[str, ...] = omitted(default=())
    """The levels at which people work in the role, where it has some."""


@dataclass(frozen=True, slots=True, repr=False)
class Readings(Record):
    """What ``resolve`` answers: how names are read."""

    schema_version: int
    """The version of the program's JSON contract."""
    names: tuple[ReadName, ...]
    """The names, in the order in which they were given."""

    def _repr_html_(self) -> str:
        rows = [(n.input, n.skills or n.skill, n.via, n.unknown or n.suggestions) for n in self.names]
        return _html.table(["name", "skill", "read by", "unknown, or perhaps meant"], rows)


@dataclass(frozen=True, slots=True, repr=False)
class NextSkill(Record):
    """A skill to learn, and what it alone would change."""

    rank: int
    """Its rank, from 1."""
    skill: str
    """The skill's name."""
    kind: Kind
    """What kind of thing it is."""
    fit_before: float
    """The fit as it is, in 0..1."""
    fit_after: float
    """The fit with this skill and nothing else added, in 0..1."""
    readiness_before: float
    """The readiness as it is, in 0..1."""
    readiness_after: float
    """The readiness with this skill and nothing else added, in 0..1."""
    key_skill: str
    """The title of the key skill that it serves."""
    importance: Importance
    """How important that key skill is to the role."""
    demand: Demand | None = None
    """How many of the role's people and advertisements ask for it; None where hardly any do."""
    builds_on: tuple[str, ...] = ()
    """What it needs and the person can do."""
    needed_for: str | None = None
    """What needs it and is why it is learned so early, or None where it comes in its turn."""
    or_: tuple[str, ...] = ()
    """Alternatives that would do as well."""
    shown_by: tuple[str, ...] = ()
    """What the person has that shows it, so that it only wants naming."""
    url: str | None = None
    """Where to start learning it, or None."""


@dataclass(frozen=True, slots=True, repr=False)
class NextForRole(Record):
    """What to learn next for one role."""

    id: str
    """The role's id."""
    title: str
    """The role's title."""
    fit: float
    """How much the skills point to this role as they are, in 0..1."""
    readiness: float
    """How ready the person is for it as they are, in 0..1."""
    next: tuple[NextSkill, ...]
    """The skills to learn, in their order."""
    level: str | None = omitted(default=None)
    """The level at which it is asked, where the catalogue is asked at one that it has."""


@dataclass(frozen=True, slots=True, repr=False)
class Next(Record):
    """What ``next_skills`` answers."""

    schema_version: int
    """The version of the program's JSON contract."""
    skills: tuple[ReadSkill, ...]
    """What was read of the person."""
    unknown: tuple[str, ...]
    """What could not be read."""
    roles: tuple[NextForRole, ...]
    """The roles for which there is advice: the one that was named, or else the first three; none where nothing fits."""
    not_counted: tuple[NotCounted, ...] = aside()
    """What was read of the person and doesn't count, and why. Not part of the JSON."""
    notes: tuple[str, ...] = aside()
    """What of a file or folder was left out, and why. Not part of the JSON."""

    def _repr_html_(self) -> str:
        heads = ["#", "learn", "readiness", "for", "builds on", "or"]
        tables = [
            _html.table(
                heads,
                [(n.rank, n.skill, n.readiness_after, n.key_skill, n.builds_on, n.or_) for n in role.next],
                f"{role.title}: {_html.percent(role.readiness)} ready",
            )
            for role in self.roles
        ]
        return "".join(tables) + _asides(self)


@dataclass(frozen=True, slots=True, repr=False)
class PlanStep(Record):
    """A skill to learn."""

    skill: str
    """The skill's name."""
    kind: Kind
    """What kind of thing it is."""
    key_skill: str
    """The title of the key skill that it serves."""
    demand: Demand | None = None
    """How many of the role's people and advertisements ask for it; None where hardly any do."""
    builds_on: tuple[str, ...] = ()
    """What it needs and the person can do before the plan."""
    needed_for: str | None = None
    """What needs it and is why it is learned so early, or None where it comes in its turn."""
    or_: tuple[str, ...] = ()
    """Alternatives that would do as well."""
    url: str | None = None
    """Where to start learning it, or None."""


@dataclass(frozen=True, slots=True, repr=False)
class Stage(Record):
    """A stage of a plan."""

    stage: Literal["foundations", "essentials", "depth"]
    """Which one."""
    steps: tuple[PlanStep, ...]
    """What to learn in it, each after what it needs."""
    readiness: float
    """The readiness at its end, in 0..1."""
    opens: tuple[str, ...]
    """The key skills of which the person can do more than half from then on."""


@dataclass(frozen=True, slots=True, repr=False)
class Plan(Record):
    """What ``plan`` answers: the way to readiness for a role."""

    schema_version: int
    """The version of the program's JSON contract."""
    skills: tuple[ReadSkill, ...]
    """What was read of the person."""
    unknown: tuple[str, ...]
    """What could not be read."""
    id: str
    """The role's id."""
    title: str
    """The role's title."""
    readiness: float
    """How ready the person is for it as they are, in 0..1."""
    stages: tuple[Stage, ...]
    """The stages, in order."""
    level: str | None = omitted(default=None)
    """The level at which it is asked, where the catalogue is asked at one that it has."""
    not_counted: tuple[NotCounted, ...] = aside()
    """What was read of the person and doesn't count, and why. Not part of the JSON."""
    notes: tuple[str, ...] = aside()
    """What of a file or folder was left out, and why. Not part of the JSON."""

    def _repr_html_(self) -> str:
        rows = [(s.stage, step.skill, step.key_skill, step.builds_on, step.or_) for s in self.stages for step in s.steps]
        caption = f"{self.title}: from {_html.percent(self.readiness)} ready"
        if self.stages:
            caption += f" to {_html.percent(self.stages[-1].readiness)}"
        return _html.table(["stage", "learn", "for", "builds on", "or"], rows, caption) + _asides(self)


@dataclass(frozen=True, slots=True, repr=False)
class GapRole(Record):
    """The role that an advertisement describes."""

    id: str
    """The role's id."""
    title: str
    """The role's title."""
    likelihood: float
    """How probable it is that the advertisement describes it, in 0..1."""
    readiness: float
    """How ready the person is for the role, whatever this advertisement asks for, in 0..1."""
    level: str | None = omitted(default=None)
    """The level at which it is asked, where the catalogue is asked at one that it has."""


@dataclass(frozen=True, slots=True, repr=False)
class Asked(Record):
    """Something that an advertisement asks for."""

    skills: tuple[str, ...]
    """The skills of which one will do."""
    need: Literal["required", "preferred"]
    """How much it is needed."""
    met: Literal["had", "little", "shown", "near", "lacking"]
    """Whether the person can do it: by itself, a little, by something else, by what others take instead, or not."""
    share: float
    """How much of it counts, in 0..1."""
    by: tuple[str, ...]
    """The person's skills that meet it."""
    evidence: tuple[ReadSkill, ...]
    """Where these stand."""
    only_listed: bool
    """Whether it stands in lists of the person's documents alone, and in no sentence."""
    stands: tuple[str, ...]
    """Where in the person's documents it stands: work, project, list, prose."""
    advert_writes: str | None = None
    """How the advertisement writes it, where the person writes it otherwise."""
    person_writes: str | None = None
    """How the person writes it, where the advertisement writes it otherwise."""
    years: int | None = None
    """How many years of it are asked for, at least."""
    most_years: int | None = None
    """How many at most, where the advertisement says so."""
    level: str | None = None
    """What level is asked for, as the advertisement writes it."""
    person_years: int | None = None
    """How many years the person says of it."""
    person_level: str | None = None
    """What level the person says, as they write it."""


@dataclass(frozen=True, slots=True, repr=False)
class GapStep(Record):
    """Something to learn for a job."""

    rank: int
    """Its rank, from 1."""
    skill: str
    """The skill's name."""
    kind: Kind
    """What kind of thing it is."""
    readiness_after: float
    """The readiness for the job with this skill and nothing else added, in 0..1."""
    need: Literal["required", "preferred"] | None = None
    """How much the advertisement needs it; None where only the role asks for it."""
    demand: Demand | None = None
    """How many of the role's people and advertisements ask for it; None where hardly any do."""
    builds_on: tuple[str, ...] = ()
    """What it needs and the person can do."""
    or_: tuple[str, ...] = ()
    """What else would do, says the advertisement."""
    url: str | None = None
    """Where to start learning it, or None."""


@dataclass(frozen=True, slots=True, repr=False)
class Gap(Record):
    """What ``gap`` answers: a person held against a job."""

    schema_version: int
    """The version of the program's JSON contract."""
    skills: tuple[ReadSkill, ...]
    """What was read of the person."""
    unknown: tuple[str, ...]
    """What of the person could not be read."""
    advert: tuple[ReadSkill, ...]
    """What was read of the advertisement."""
    readiness: float
    """How ready the person is for the job, in 0..1."""
    asked: tuple[Asked, ...]
    """What is asked for, what is required first; empty where the advertisement asks for no known skill."""
    not_required: tuple[str, ...]
    """What the advertisement says is not needed."""
    learn: tuple[GapStep, ...]
    """What to learn, what comes first first."""
    role: GapRole | None = None
    """The role that the advertisement describes, or None."""
    not_counted: tuple[NotCounted, ...] = aside()
    """What was read of the person and doesn't count, and why. Not part of the JSON."""
    notes: tuple[str, ...] = aside()
    """What of a file or folder was left out, and why. Not part of the JSON."""

    def _repr_html_(self) -> str:
        asked = _html.table(
            ["asked for", "need", "met", "by"],
            [(" or ".join(a.skills), a.need, a.met, a.by) for a in self.asked],
            f"{_html.percent(self.readiness)} ready" + (f" for a job as {self.role.title}" if self.role else ""),
        )
        learn = _html.table(["#", "learn", "readiness"], [(s.rank, s.skill, s.readiness_after) for s in self.learn])
        return asked + (learn if self.learn else "") + _asides(self)


@dataclass(frozen=True, slots=True, repr=False)
class ShortRole(Record):
    """A role that fits, in short."""

    rank: int
    """Its rank, from 1; roles that fit alike share one."""
    id: str
    """The role's id."""
    fit: float
    """How much the skills point to this role, in 0..1."""
    likelihood: float
    """How probable it is, among all roles, that a person with these skills works in this one, in 0..1."""
    readiness: float
    """How much of what the role asks for the person can do, in 0..1."""
    coverage: float
    """The share of the role's key skills for which there is something, in 0..1."""
    level: str | None = omitted(default=None)
    """The level at which it is asked, where the catalogue is asked at one that it has."""


@dataclass(frozen=True, slots=True, repr=False)
class PersonMatch(Record):
    """The answer to one person of many."""

    id: object
    """What came as the id, or None."""
    skills: tuple[ReadSkill, ...]
    """What was read of the person."""
    unknown: tuple[str, ...]
    """What could not be read."""
    roles: tuple[ShortRole, ...]
    """The first roles that fit, best first."""
    not_counted: tuple[NotCounted, ...] = omitted(default=())
    """What was read and doesn't count, and why."""

    @property
    def error(self) -> None:
        """Nothing is wrong with this one."""
        return None


@dataclass(frozen=True, slots=True, repr=False)
class Unreadable(Record):
    """The answer to one of many that can't be read."""

    line: int
    """Its number among all, from 1."""
    error: str
    """Why it can't be read."""


def _asides(answer: Next | Plan | Gap) -> str:
    return _html.asides(answer.unknown, [(left.skill, left.why) for left in answer.not_counted], answer.notes)
