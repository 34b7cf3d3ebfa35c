"""The reader's network and its loss; the layers have the names that reader.ts tells of.

What is computed here in batches, encode-question.ts, encode-text.ts and hold-together.ts in src/answers/reader
compute sentence by sentence: a change to one is a change to the other. What the numbers mean is told there.
"""
import math

import torch
from torch import nn
from torch.nn import functional

BITS = {'marks': 16, 'classes': 26}
WORD, MATCH, REST, EVIDENCE, DOUBT = 48, 24, 24, 32, 16
DROPOUT = 0.1
# The convolutions over words, one after the other, each with how far apart the words are that it sees.
AROUND = {'near': 1, 'less near': 2, 'far': 4, 'further': 8, 'furthest': 16, 'near again': 1}


def log_sum_exp(x, owner, count):
    """Per owner the logarithm of the sum of the odds of what it owns."""
    most = torch.full((count,), -1e4).scatter_reduce(0, owner, x.detach(), 'amax')
    return most + torch.log(torch.zeros(count).index_add(0, owner, torch.exp(x - most[owner])) + 1e-9)


def convolve(layer, x, is_word, reach):
    padded = functional.pad(x, (0, 0, reach, reach))
    window = torch.cat([padded[at * reach:at * reach + len(x)] for at in range(3)], 1)
    return x + functional.relu(layer(window)) * is_word


class Network(nn.Module):
    def __init__(self, vectors, kinds):
        super().__init__()
        size = vectors.shape[1]
        sizes = {
            'question words': (size + 5, WORD), 'question context': (3 * WORD, WORD),
            'question attention': (WORD, 1), 'question word weight': (WORD, 1),
            'question match': (WORD, MATCH), 'question wanted': (WORD, MATCH),
            'text words': (size + sum(BITS.values()) + 4, WORD), 'text context': (3 * WORD, WORD),
            'text match': (WORD, MATCH), 'text wanted': (WORD, MATCH), 'text rest': (WORD, REST),
            'evidence': (10 + REST + MATCH, EVIDENCE), 'evidence question': (WORD, EVIDENCE),
            'near': (3 * EVIDENCE, EVIDENCE), 'less near': (3 * EVIDENCE, EVIDENCE),
            'far': (3 * EVIDENCE, EVIDENCE), 'further': (3 * EVIDENCE, EVIDENCE),
            'furthest': (3 * EVIDENCE, EVIDENCE), 'near again': (3 * EVIDENCE, EVIDENCE), 'answer question': (WORD, EVIDENCE),
            'answer words': (2 * EVIDENCE, EVIDENCE), 'answer': (EVIDENCE, 1),
            'doubt question': (WORD, DOUBT), 'doubt': (DOUBT, 1)}
        self.layers = nn.ModuleDict({name: nn.Linear(*ends) for name, ends in sizes.items()})
        for name in ('question context', 'text context', *AROUND):
            nn.init.normal_(self.layers[name].weight, 0, math.sqrt(1 / sizes[name][0]))
            nn.init.zeros_(self.layers[name].bias)
        # Words of question and text begin alike where their vectors are: or the network may settle for all words being
        # unlike all others.
        with torch.no_grad():
            self.layers['text words'].weight[:, :size] = self.layers['question words'].weight[:, :size]
            self.layers['text context'].load_state_dict(self.layers['question context'].state_dict())
            self.layers['text match'].load_state_dict(self.layers['question match'].state_dict())
        self.kinds = nn.Embedding(kinds, WORD)
        self.second_look = nn.Parameter(torch.tensor(1.))
        self.coverage = nn.Parameter(torch.tensor(1.))
        self.alignment = nn.Parameter(torch.tensor(6.))
        self.drop = nn.Dropout(DROPOUT)
        # One row more, of zeros, for the words without a vector: row -1.
        self.vectors = torch.cat([torch.from_numpy(vectors), torch.zeros(1, size)])

    def words(self, fields, names):
        """The inputs of words: vector, then the numbers and bits named, then the rarity in English."""
        row = fields['rows'].long()
        rarity = torch.where(row < 0, torch.ones(len(row)), torch.log1p(row.clamp(min=0) / 50) / 7)
        columns = {name: fields[name].unsqueeze(1) for name in names}
        for name in BITS.keys() & columns.keys():
            columns[name] = (columns[name] >> torch.arange(BITS[name])) & 1
        return torch.cat([self.vectors[row], *columns.values(), rarity.unsqueeze(1)], 1)

    def encode_question(self, b):
        layer, is_word = self.layers, b.asked_is_word.unsqueeze(1)
        x = self.words(b.asked, ['content', 'capital', 'rarity', 'unknown'])
        x = (layer['question words'](x) + self.kinds(b.kind)) * is_word
        x = convolve(layer['question context'], self.drop(x), is_word, 1)
        x, has = x[b.asked_words], b.asked_has.unsqueeze(2)  # By question, filled up to the longest.
        attention = torch.softmax(layer['question attention'](x) - 1e4 * (1 - has), 1)
        match = functional.normalize(layer['question match'](x), dim=-1, eps=1e-3) * has
        weights = functional.softplus(layer['question word weight'](x)).squeeze(2) * b.asked_has
        return match, weights, (attention * x).sum(1)

    def encode_text(self, b):
        layer, is_word = self.layers, b.text_is_word.unsqueeze(1)
        x = self.words(b.text, ['marks', 'classes', 'content', 'rarity'])
        x = torch.cat([x, (b.text['rows'] < 0).float().unsqueeze(1)], 1)
        x = self.drop(layer['text words'](x) * is_word)
        x = self.drop(convolve(layer['text context'], x, is_word, 1))
        match = functional.normalize(layer['text match'](x), dim=-1, eps=1e-3)
        return match, layer['text wanted'](x), layer['text rest'](x)

    def forward(self, b):
        """Per candidate how well it answers, per word of one the logarithm of its odds, per question the doubt."""
        layer, is_word = self.layers, b.is_word.unsqueeze(1)
        asked_match, weights, whole = self.encode_question(b)
        match, wanted, rest = (each[b.in_text] for each in self.encode_text(b))
        likeness = torch.bmm(match[b.blocks], asked_match.transpose(1, 2))
        no_word = (1 - b.asked_has).unsqueeze(1)
        alignment = torch.softmax(likeness * self.alignment - 1e4 * no_word, -1)
        aligned = torch.bmm(alignment, asked_match).flatten(0, 1)[b.from_blocks]
        # What is no word is as unlike as nothing else.
        likeness = (likeness - 2 * no_word).flatten(0, 1)[b.from_blocks]
        likeness = likeness * is_word - 2 * (1 - is_word)
        covered = (likeness.clamp(min=0) * weights[b.asker]).sum(1) / 4
        wanted = (wanted * layer['question wanted'](whole)[b.asker]).sum(1) / 3
        rarity, begins, content = (b.text[name][b.in_text] * b.is_word for name in ('rarity', 'begins', 'content'))
        exact = (b.held['exact'] == 2).float()
        numbers = [likeness.max(1)[0], covered, wanted, exact, (b.held['exact'] > 0).float(),
                   exact * rarity, b.held['kin'], rarity, begins, content]
        x = layer['evidence'](torch.cat([torch.stack(numbers, 1), rest, aligned], 1))
        h = functional.relu(x + layer['evidence question'](whole)[b.asker]) * is_word
        for name, reach in AROUND.items():
            h = convolve(layer[name], h, is_word, reach)
        h = self.drop(h)
        both = torch.cat([h, h * layer['answer question'](whole)[b.asker]], 1)
        odds = layer['answer'](functional.relu(layer['answer words'](both))).squeeze(1) + wanted
        odds = odds[b.words]
        # How much of the question each candidate has: of every word of it, the likest.
        count, longest = len(b.question), likeness.shape[1]
        best = torch.full((count, longest), -2.).scatter_reduce(
            0, b.candidate.unsqueeze(1).expand(-1, longest), likeness[b.words], 'amax').clamp(min=0)
        weight = weights[b.question]
        coverage = (weight * best).sum(1) / weight.sum(1).clamp(min=1e-3)
        score = log_sum_exp(odds, b.candidate, count) + 4 * self.coverage * coverage
        return score, odds, layer['doubt'](functional.relu(layer['doubt question'](whole))).squeeze(1)

    def loss(self, b):
        count = len(b.answerable)
        score, odds, doubt = self(b)
        known = self.second_look * b.score
        # As for the rest of the ranker: minus the logarithm of the share of the sentences that answer.
        total = known + score
        all_of = log_sum_exp(total, b.question, count)
        wrong = all_of - log_sum_exp(total - 1e4 * (1 - b.answers), b.question, count)
        loss = (wrong * b.answerable).sum() / b.answerable.sum().clamp(min=1)
        # The same of the words: it tells the network what in a sentence answers, where the sentence
        # alone would leave it to guess from some thirty words.
        word, asker, answer = odds + known[b.candidate], b.question[b.candidate], b.held['answer'][b.words]
        wrong = log_sum_exp(word, asker, count)
        wrong = wrong - log_sum_exp(word - 1e4 * (1 - answer), asker, count)
        has = (torch.zeros(count).index_add(0, asker, answer) > 0).float()
        loss = loss + 0.3 * (wrong * has).sum() / has.sum().clamp(min=1)
        # Shares say nothing of how well the best answers. What nothing answers must stay below the
        # question's doubt: words that only sound alike are then worth little.
        return loss + 0.3 * functional.binary_cross_entropy_with_logits(all_of - doubt, b.answerable)
