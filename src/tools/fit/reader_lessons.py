"""The lessons that reader-lessons.ts writes, and batches of them as tensors.

Words of paragraphs of all lengths stand one behind the other rather than filled up to the longest: paragraphs
differ, so that half of a batch would be nothing.
"""
import json
from array import array
from types import SimpleNamespace

import numpy
import torch

# Zeros between what stands one behind the other, so that no convolution reaches from one to the next: the
# widest reaches over 16 words.
GAP = 16
TEXT = ['rows', 'marks', 'classes', 'content', 'rarity', 'begins']
ASKED = ['rows', 'content', 'capital', 'rarity', 'unknown']
HELD = ['exact', 'kin', 'answer']


def read_lessons(file):
    """All words of all paragraphs one behind the other, with where each paragraph begins; likewise of all
    questions, and of all readings ("held"): words of a paragraph held against a question, which have candidates."""
    text, asked, held = ({name: array('f') for name in names} for names in (TEXT, ASKED, HELD))
    text['marks'], text['classes'] = array('i'), array('i')  # More bits than a float keeps.
    text_starts, asked_starts, held_starts, readings, candidates = [0], [0], [0], [0], [0]
    paragraph, first, begin, end, score, answers, kind, answerable, article = [], [], [], [], [], [], [], [], []
    for at, line in enumerate(open(file, encoding='utf-8')):
        lessons = json.loads(line)
        own = len(text_starts) - 1
        for one in lessons['paragraphs']:
            for name in TEXT:
                text[name].extend(one[name])
            text_starts.append(text_starts[-1] + len(one['rows']))
        for question in lessons['questions']:
            for name in ASKED:
                asked[name].extend(question[name])
            asked_starts.append(asked_starts[-1] + len(question['rows']))
            for reading in question['readings']:
                for name in HELD:
                    held[name].extend(reading[name])
                held_starts.append(held_starts[-1] + len(reading['exact']))
                paragraph.append(own + reading['paragraph'])
                first.append(reading['from'])
                for one in reading['candidates']:
                    begin.append(one['from'])
                    end.append(one['to'])
                    score.append(one['score'])
                    answers.append(one['answers'])
                candidates.append(len(begin))
            readings.append(len(paragraph))
            kind.append(question['kind'])
            answerable.append(question['answerable'])
            article.append(at)
    kinds = sorted(set(kind))
    arrays = lambda fields: {name: numpy.asarray(values) for name, values in fields.items()}
    return SimpleNamespace(
        text=arrays(text), asked=arrays(asked), held=arrays(held), kinds=kinds,
        text_starts=numpy.array(text_starts), asked_starts=numpy.array(asked_starts),
        held_starts=numpy.array(held_starts), readings=numpy.array(readings), candidates=numpy.array(candidates),
        paragraph=numpy.array(paragraph), first=numpy.array(first), begin=numpy.array(begin), end=numpy.array(end),
        score=numpy.array(score, 'f'), answers=numpy.array(answers, 'f'), article=numpy.array(article),
        kind=numpy.array([kinds.index(name) for name in kind]), answerable=numpy.array(answerable, 'f'))


def ranges(starts, ends):
    """All numbers from each start up to but not its end, one range behind the other."""
    return numpy.concatenate([numpy.arange(a, b) for a, b in zip(starts, ends)])


class Laid:
    """Some segments of different lengths one behind the other, a gap before and behind each: per row which
    word it is (`word`) and whether it is one (`is_word`, 0 in gaps), and per segment where it begins."""
    def __init__(self, all_starts, segments):
        self.lengths = all_starts[segments + 1] - all_starts[segments]
        self.starts = GAP + numpy.cumsum(self.lengths + GAP) - (self.lengths + GAP)
        self.count = int((self.lengths + GAP).sum()) + GAP
        self.owner = numpy.repeat(numpy.arange(len(segments)), self.lengths)
        self.inner = numpy.arange(len(self.owner)) - (numpy.cumsum(self.lengths) - self.lengths)[self.owner]
        self.rows = self.starts[self.owner] + self.inner
        self.word = self.spread(all_starts[segments][self.owner] + self.inner)
        self.is_word = self.spread(numpy.ones(len(self.owner), 'f'))

    def spread(self, values):
        """Per row the value of its word; 0 in gaps."""
        spread = numpy.zeros(self.count, values.dtype)
        spread[self.rows] = values
        return spread

    def take(self, fields):
        """Per row the fields of its word, as tensors; 0 in gaps."""
        words = self.word[self.rows]
        return {name: torch.from_numpy(self.spread(values[words])) for name, values in fields.items()}


def batch_of(lessons, questions):
    """What the network takes for some questions, as tensors."""
    tensor = torch.from_numpy
    asked = Laid(lessons.asked_starts, questions)
    longest = int(asked.lengths.max())
    kind = asked.spread(lessons.kind[questions][asked.owner])
    first, last = lessons.readings[questions], lessons.readings[questions + 1]
    readings = ranges(first, last)
    asker_of = numpy.repeat(numpy.arange(len(questions)), last - first)  # Of each reading.
    paragraphs, which = numpy.unique(lessons.paragraph[readings], return_inverse=True)
    text = Laid(lessons.text_starts, paragraphs)
    held = Laid(lessons.held_starts, readings)
    # The readings of a question stand together, so that a block of rows, with a gap before it, is all of one
    # question. In blocks filled up to the longest, one matrix product holds all words against all words.
    begins = held.starts[numpy.searchsorted(asker_of, numpy.arange(len(questions)))] - GAP
    sizes = numpy.diff(numpy.append(begins, held.count))
    asker = numpy.repeat(numpy.arange(len(questions)), sizes)
    block = begins[:, None] + numpy.arange(sizes.max())
    # The candidates, and the rows of their words; no word is of two.
    first, last = lessons.candidates[readings], lessons.candidates[readings + 1]
    candidates = ranges(first, last)
    reading = numpy.repeat(numpy.arange(len(readings)), last - first)  # Of each candidate.
    begin, end = lessons.begin[candidates], lessons.end[candidates]
    own = numpy.repeat(numpy.arange(len(candidates)), end - begin)
    return SimpleNamespace(
        asked=asked.take(lessons.asked), asked_is_word=tensor(asked.is_word), kind=tensor(kind),
        asked_words=tensor(numpy.minimum(asked.starts[:, None] + numpy.arange(longest), asked.count - 1)),
        asked_has=tensor(asked.lengths[:, None] > numpy.arange(longest)).float(),
        text=text.take(lessons.text), text_is_word=tensor(text.is_word),
        held=held.take(lessons.held), is_word=tensor(held.is_word),
        in_text=tensor(held.spread(text.starts[which][held.owner] + lessons.first[readings][held.owner] + held.inner)),
        asker=tensor(asker), blocks=tensor(numpy.minimum(block, held.count - 1)),
        from_blocks=tensor(asker * sizes.max() + numpy.arange(held.count) - begins[asker]),
        words=tensor(held.starts[reading][own] + ranges(begin, end)), candidate=tensor(own),
        question=tensor(asker_of[reading]), score=tensor(lessons.score[candidates]),
        answers=tensor(lessons.answers[candidates]), answerable=tensor(lessons.answerable[questions]))
