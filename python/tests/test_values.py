"""Answers are values: frozen, equal, copied and sent; shown with every word escaped."""

from __future__ import annotations

import copy
import doctest
import html
import pickle
from html.parser import HTMLParser
from typing import Any

import pytest
import roles

HOSTILE = "<script>alert('x')</script>&<b>"
ADVERT = f"We need Django, {HOSTILE} and PostgreSQL."


def answers() -> list[Any]:
    skills = ["pandas", "docker", HOSTILE]
    return [
        roles.match(skills),
        roles.match([]),
        roles.match(skills, top=2)[0],
        roles.resolve(skills),
        roles.next_skills(skills),
        roles.plan("ml-engineer", skills),
        roles.gap(skills, ADVERT),
        roles.match_many([skills, None, {"id": HOSTILE, "skills": [HOSTILE]}]),
        roles.match_many([skills])[0],
    ]


@pytest.mark.parametrize("answer", answers(), ids=lambda answer: type(answer).__name__)
def test_they_are_values(answer: Any) -> None:
    for other in (pickle.loads(pickle.dumps(answer)), copy.copy(answer), copy.deepcopy(answer)):
        assert other == answer and hash(other) == hash(answer) and repr(other) == repr(answer)
    assert answer != "something else" and len(repr(answer)) < 100_000
    with pytest.raises((AttributeError, TypeError)):
        answer.skills = ()
    with pytest.raises((AttributeError, TypeError)):
        answer.new = 1
    if hasattr(answer, "to_dict"):
        answer.to_dict().clear()
        assert answer.to_dict()


class Tags(HTMLParser):
    """Collects the tags of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.add(tag)


@pytest.mark.parametrize("answer", answers(), ids=lambda answer: type(answer).__name__)
def test_what_a_notebook_shows_is_escaped(answer: Any) -> None:
    if hasattr(answer, "_repr_html_"):
        page = answer._repr_html_()
        assert Tags(page).tags <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "p"}, page


def test_a_notebook_is_shown_a_ranking_without_working_out_the_rest() -> None:
    ranking = roles.match(["pandas", "django", "git", "qwertz"])
    page = ranking._repr_html_()
    assert not set(ranking._cache) - {"roles"} and "qwertz" in page
    for role in ranking:
        first = [key_skill.skills[0] for key_skill in role.missing[:5]]
        assert f"<td style=\"text-align:left\">{html.escape(', '.join(first))}</td>" in page, role
    assert ranking._repr_html_() == pickle.loads(pickle.dumps(ranking))._repr_html_() == page


def test_a_ranking_is_a_sequence() -> None:
    ranking = roles.match(["pandas", "numpy"])
    assert len(ranking) == len(list(ranking)) == len(ranking.roles) and ranking[0] in ranking
    assert ranking[-1].rank >= ranking[0].rank == 1 and ranking[:2] == ranking.roles[:2]
    assert repr(ranking).startswith("<Ranking: data-scientist ")
    assert not roles.match([]) and repr(roles.match([])) == "<Ranking: no role fits>"
    with pytest.raises(IndexError):
        ranking[99]


def test_catalogues_are_sent_by_their_paths() -> None:
    again = pickle.loads(pickle.dumps(roles.Catalogue.builtin()))
    assert again.match(["pandas"]) == roles.match(["pandas"])
    assert repr(again).startswith("<Catalogue: 11 roles, ")
    with pytest.raises(TypeError):
        roles.Catalogue()


def test_the_examples_of_the_docs() -> None:
    done = doctest.testmod(roles, extraglobs={"roles": roles})
    assert done.failed == 0 and done.attempted >= 15


def test_everything_is_documented() -> None:
    for name in roles.__all__:
        thing = getattr(roles, name)
        assert name == "__version__" or (thing.__doc__ or "").endswith((".", ".\n", ".\n    ")) or callable(thing), name
        assert thing.__doc__, name
