import datetime as dt

from sitrep.reading.furniture import Marks, mark

PROSE = "Russia launched a drone attack on Kyiv hours after the call ended, injuring at least 14 people."


def _marked(text: str, marks: Marks) -> list[str]:
    return [span.of(text) for span in marks.furniture]


def test_a_saved_page_with_its_title_three_times() -> None:
    title = "Leaders’ Call Yields No Progress on Ukraine War"
    text = f"{title}\n\n{title}\n\n{title}\n\n{PROSE}\n\nAlso Read:\n\n{PROSE}\n\nRead More:\n\nPost a Comment\n\n0 Comments"
    marks = mark(text, guess_title=True)
    assert _marked(text, marks) == [
        title,
        title,
        title,
        "Also Read:",
        "Read More:",
        "Post a Comment",
        "0 Comments",
    ]
    assert marks.title == title


def test_the_given_title_is_furniture_with_other_quotes_and_site_name() -> None:
    text = f"Leaders' Call Yields No Progress | Example News\n{PROSE}"
    assert _marked(text, mark(text, "Leaders’ call yields no progress")) == [
        "Leaders' Call Yields No Progress | Example News"
    ]


def test_a_title_that_runs_into_the_first_paragraph() -> None:
    title = "Rebels seize the port of Aden"
    text = f"{title}. {PROSE}"
    assert _marked(text, mark(text, title)) == [title + "."]


def test_no_headline_is_seen_where_there_is_none() -> None:
    for text in (PROSE, f"{PROSE}\n\n{PROSE}", "Short one.\n\n" + PROSE, "“We will fight on.”\n\n" + PROSE):
        assert mark(text, guess_title=True) == Marks(())


def test_a_first_line_is_no_headline_unless_asked_for() -> None:
    assert mark(f"Rebels seize port\n\n{PROSE}").furniture == ()


def test_headlines_after_a_pointer_belong_to_it_but_prose_does_not() -> None:
    text = (
        f"{PROSE}\nAlso Read:\nWho are the rebels?\nFive things to know\n{PROSE}\nA short line without a stop"
    )
    assert _marked(text, mark(text)) == ["Also Read:", "Who are the rebels?", "Five things to know"]


def test_labelled_lines() -> None:
    text = f"Also Read: Rebels seize port\n{PROSE}\nPhoto: Jane Example\nTags: war, drones"
    assert _marked(text, mark(text)) == [
        "Also Read: Rebels seize port",
        "Photo: Jane Example",
        "Tags: war, drones",
    ]


def test_only_the_dateline_is_marked() -> None:
    text = f"KYIV, Ukraine (Reuters) — {PROSE}"
    assert _marked(text, mark(text)) == ["KYIV, Ukraine (Reuters) — "]


def test_credits_in_a_paragraph_and_captions() -> None:
    long = PROSE + " (Photo: Jane Example) " + PROSE
    assert _marked(long, mark(long)) == ["(Photo: Jane Example)"]
    caption = "Smoke over the harbour of Odesa. (AP Photo/Jane Example)"
    assert _marked(caption, mark(caption)) == [caption]


def test_a_digest_with_a_dateline_for_each_country() -> None:
    text = "\n".join(f"{name} — {PROSE}" for name in ("MALI", "NIGER", "CHAD", "SUDAN", "LIBYA"))
    assert _marked(text, mark(text)) == ["MALI — ", "NIGER — ", "CHAD — ", "SUDAN — ", "LIBYA — "]


def test_capitals_with_a_dash_later_on_are_no_dateline() -> None:
    text = "\n".join([PROSE] * 3 + [f"CEASEFIRE — {PROSE}"])
    assert mark(text).furniture == ()


def test_a_date_line_near_the_top_states_the_date() -> None:
    text = f"Rebels seize port\nPublished: 4 July 2025\n{PROSE}"
    marks = mark(text, guess_title=True)
    assert marks.published == dt.date(2025, 7, 4)
    assert _marked(text, marks) == ["Rebels seize port", "Published: 4 July 2025"]


def test_a_date_in_prose_or_an_update_is_no_publication_date() -> None:
    assert mark(f"Updated: 5 July 2025\n{PROSE}").published is None
    assert mark(f"On 4 July 2025 rebels took the town.\n{PROSE}").published is None


def test_headings_of_a_page_are_furniture_where_they_read_as_such() -> None:
    text = f"Shots near Rafah\n{PROSE}\nThis is a sentence.\n{PROSE}"
    marks = mark(text, headings=["Shots near  Rafah", "This is a sentence."])
    assert _marked(text, marks) == ["Shots near Rafah"]


def test_offsets_hold_with_any_line_end_and_indent() -> None:
    text = f"  Advertisement \r\n\t{PROSE}\r\n\r\n   Share   \r\n"
    assert _marked(text, mark(text)) == ["Advertisement", "Share"]
