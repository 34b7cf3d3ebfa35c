"""Fits the reader, a small network that reads a question and a sentence together.

python3 reader.py LESSONS VECTORS OUT
  LESSONS  what reader-lessons.ts writes: one article a line
  VECTORS  src/answers/lexicon/vectors.json
  OUT      the network, as StoredReader in src/answers/reader/reader.ts describes it
"""
import base64
import json
import sys
import time

import numpy
import torch

from reader_lessons import batch_of, read_lessons
from reader_network import WORD, Network

EPOCHS, RATE, DECAY = 3, 2.5e-3, 0.02
# A batch has questions of a few articles: many share a sentence, which is then encoded once.
ARTICLES, QUESTIONS, UNANSWERABLE = 4, 16, 4


def batches_of(lessons, teaching, unanswerable, random):
    """All teaching questions in a new order, in batches with a few unanswerable ones on the same articles."""
    by_article = {}
    for question in random.permutation(teaching):
        by_article.setdefault(lessons.article[question], []).append(question)
    chunks = [own[at:at + QUESTIONS] for own in by_article.values() for at in range(0, len(own), QUESTIONS)]
    order = random.permutation(len(chunks))
    for at in range(0, len(order), ARTICLES):
        questions = []
        for chunk in order[at:at + ARTICLES]:
            more = unanswerable.get(lessons.article[chunks[chunk][0]], [])
            questions += chunks[chunk] + (list(random.choice(more, UNANSWERABLE)) if more else [])
        yield numpy.array(questions)


def fit(lessons, vectors):
    torch.manual_seed(1)
    random = numpy.random.RandomState(1)
    starts = lessons.candidates[lessons.readings]
    right = numpy.array([lessons.answers[a:b].mean() for a, b in zip(starts, starts[1:])])
    # Where all sentences answer, or none, there is nothing to tell apart.
    teaching = numpy.nonzero((lessons.answerable == 1) & (right > 0) & (right < 1))[0]
    if len(teaching) == 0:
        sys.exit('no question has both sentences that answer and others')
    unanswerable = {}
    for question in numpy.nonzero(lessons.answerable == 0)[0]:
        unanswerable.setdefault(lessons.article[question], []).append(question)
    network = Network(vectors, len(lessons.kinds))
    optimiser = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    steps = EPOCHS * len(list(batches_of(lessons, teaching, {}, random)))
    step, losses, begun = 0, [], time.time()
    for _ in range(EPOCHS):
        for questions in batches_of(lessons, teaching, unanswerable, random):
            for group in optimiser.param_groups:
                group['lr'] = RATE * min(1, step / 100 + 0.02) * max(0.02, 1 - step / steps)
            loss = network.loss(batch_of(lessons, questions))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1)
            optimiser.step()
            losses.append(loss.item())
            step += 1
            if step % 50 == 0 or step == steps:
                print(f'step {step} of {steps}, loss {numpy.mean(losses[-200:]):.4f}, '
                      f'{time.time() - begun:.0f} s', flush=True)
    return network


def stored(network, kinds):
    """As reader.ts unpacks it: whole numbers of 16 bits, and per layer what they are multiplied by."""
    pairs = {name: (layer.weight, layer.bias) for name, layer in network.layers.items()}
    pairs['question kinds'] = (network.kinds.weight.T, torch.zeros(WORD))
    layers, weights = [], []
    for name, (weight, bias) in pairs.items():
        numbers = torch.cat([weight.flatten(), bias]).detach().numpy()
        scale = float(numpy.abs(numbers).max()) / 32767
        layers.append(dict(name=name, inputs=weight.shape[1], outputs=weight.shape[0], scale=scale))
        weights.append(numpy.round(numbers / scale).astype('<i2').tobytes())
    scales = dict(secondLook=network.second_look.item(), coverage=4 * network.coverage.item(),
                  alignment=network.alignment.item())
    return dict(kinds=kinds, scales=scales, layers=layers,
                weights=base64.b64encode(b''.join(weights)).decode())


def read_vectors(file):
    table = json.load(open(file, encoding='utf-8'))
    numbers = numpy.frombuffer(base64.b64decode(table['vectors']), numpy.int8).astype('f')
    rows = numbers.reshape(-1, table['dimensions'])
    return rows / numpy.maximum(numpy.linalg.norm(rows, axis=1, keepdims=True), 1)


if __name__ == '__main__':
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    lessons = read_lessons(sys.argv[1])
    network = fit(lessons, read_vectors(sys.argv[2]))
    with open(sys.argv[3], 'w', encoding='utf-8') as out:
        json.dump(stored(network, lessons.kinds), out)
