#!/usr/bin/env python3
"""Second verifier of a published round, written from docs/reference/transcript.md alone. Needs nothing but Python's standard library.

Usage: verify-round.py DIR    prints one line a problem; exit status 0 all agrees, 1 something does not.
"""
import csv
import hashlib
import json
import math
import os
import re
import sys
from decimal import Decimal

ABSENT = 1e300


def sm3(data):
    """GB/T 32905-2016, for machines whose library lacks it."""
    mask = 0xFFFFFFFF

    def rot(x, n):
        n %= 32
        return ((x << n) | (x >> (32 - n))) & mask

    state = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    padded = data + b"\x80" + b"\0" * ((55 - len(data)) % 64) + (8 * len(data)).to_bytes(8, "big")
    for start in range(0, len(padded), 64):
        w = [int.from_bytes(padded[start + 4 * i : start + 4 * i + 4], "big") for i in range(16)]
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ rot(w[j - 3], 15)
            w.append(x ^ rot(x, 15) ^ rot(x, 23) ^ rot(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = state
        for j in range(64):
            t = 0x79CC4519 if j < 16 else 0x7A879D8A
            ss1 = rot((rot(a, 12) + e + rot(t, j)) & mask, 7)
            ss2 = ss1 ^ rot(a, 12)
            ff = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if j < 16 else (e & f) | (~e & mask & g)
            tt1 = (ff + d + ss2 + (w[j] ^ w[j + 4])) & mask
            tt2 = (gg + h + ss1 + w[j]) & mask
            a, b, c, d, e, f, g, h = tt1, a, rot(b, 9), c, tt2 ^ rot(tt2, 9) ^ rot(tt2, 17), e, rot(f, 19), g
        state = [x ^ y for x, y in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join(x.to_bytes(4, "big") for x in state)


def sha256(data):
    return hashlib.sha256(data).digest()


HASHES = {"sha256": sha256, "sm3": sm3}


def number_text(value):
    """A number as the specification writes it: the shortest decimal that gives it back."""
    if float(value).is_integer():
        return str(int(value))
    text = repr(float(value))
    if "e" not in text:
        return text
    if abs(value) >= 1e-6:
        return format(Decimal(text), "f")
    mantissa, exponent = text.split("e")
    return f"{mantissa}e{int(exponent)}"


def read_table(data):
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    header = [name.strip() for name in rows[0]]
    return [dict(zip(header, row)) for row in rows[1:] if row]


class Round:
    """The tables as the rules order them: applicants and pools by position, choices by applicant."""

    def __init__(self, tables, rules):
        self.rules = rules
        self.pools = [
            {
                "name": row["pool"],
                "school": row["school"],
                "seats": int(row["seats"]),
                "reserve": row.get("reserveFor", ""),
                "order": int(row.get("order") or 0),
                "floor": float(row["floor"]) if row.get("floor") else -math.inf,
            }
            for row in read_table(tables["pools.csv"])
        ]
        people = read_table(tables["applicants.csv"])
        self.ids = [row["applicant"] for row in people]
        self.groups = [row.get("group", "") for row in people]
        self.rights = [[e for e in row.get("entitlements", "").split(";") if e] for row in people]
        pool_at = {pool["name"]: p for p, pool in enumerate(self.pools)}
        position = {name: a for a, name in enumerate(self.ids)}
        rows = read_table(tables["choices.csv"])
        own = [[] for _ in self.ids]
        for row in rows:
            own[position[row["applicant"]]].append(row)
        self.choices = []  # every choice: applicant, pool, rank, priority, keys
        self.of = []  # positions in self.choices of each applicant, by rank
        for a, wishes in enumerate(own):
            wishes.sort(key=lambda row: int(row["rank"]))
            named = [pool_at[row["pool"]] for row in wishes]
            mine = []
            for row, p in zip(wishes, named):
                for q in self.family(p):
                    if q != p and (q in named or self.pools[q]["reserve"] not in self.rights[a]):
                        continue
                    mine.append(len(self.choices))
                    self.choices.append(
                        {"a": a, "p": q, "rank": int(row["rank"]), "priority": float(row["priority"]), "keys": self.keys(row)}
                    )
            self.of.append(mine)

    def family(self, p):
        """Ordered pools of the school that are served when an open pool with an order is chosen."""
        pool = self.pools[p]
        if pool["order"] == 0 or pool["reserve"]:
            return [p]
        members = [
            q
            for q, other in enumerate(self.pools)
            if q == p or (other["school"] == pool["school"] and other["order"] > 0 and other["reserve"])
        ]
        return sorted(members, key=lambda q: self.pools[q]["order"])

    def keys(self, row):
        out = []
        for key in self.rules["keys"]:
            text = row[key["column"]]
            value = ABSENT if text == "" else float(text)
            out.append(value if value == ABSENT or key["order"] == "ascending" else 0 - value)
        return tuple(out)

    @property
    def is_apart(self):
        return self.rules["groups"].startswith("join")

    def drawer(self, a):
        return self.ids[a] if self.is_apart or not self.groups[a] else self.groups[a]


def leaf(round_, a):
    text = f"{round_.ids[a]}|{round_.groups[a]}|{';'.join(round_.rights[a])}"
    for c in round_.of[a]:
        choice = round_.choices[c]
        keys = "".join("," + ("" if key == ABSENT else number_text(key)) for key in choice["keys"])
        text += f"|{choice['rank']},{round_.pools[choice['p']]['name']},{number_text(choice['priority'])}{keys}"
    return b"\0" + text.encode()


def merkle_root(round_, digest):
    order = sorted(range(len(round_.ids)), key=lambda a: round_.ids[a].encode())
    level = [digest(leaf(round_, a)) for a in order]
    while len(level) > 1:
        pairs = [digest(b"\1" + level[i] + level[i + 1]) for i in range(0, len(level) - 1, 2)]
        level = pairs + ([level[-1]] if len(level) % 2 else [])
    return level[0].hex()


def draw(round_, seed, digest, is_single):
    """The ticket of each applicant (single) or choice (multiple), as hexadecimal text, and the place of each in the order."""
    kind = round_.rules["draw"]
    items = list(range(len(round_.ids) if is_single else len(round_.choices)))

    def owner(item):
        return item if is_single else round_.choices[item]["a"]

    if kind == "ticket":
        tickets = []
        for item in items:
            text = f"{seed}|{round_.drawer(owner(item))}"
            if not is_single:
                text += "|" + round_.pools[round_.choices[item]["p"]]["school"]
            tickets.append(digest(text.encode()).hex())
    else:
        listed = sorted(items, key=lambda a: round_.ids[a].encode()) if kind == "shuffle" else items
        drawers = list(dict.fromkeys(round_.drawer(a) for a in listed))
        drawn = shuffle(drawers, seed, digest) if kind == "shuffle" else ring(drawers, seed, kind == "ringRemaining")
        at = {drawer: place for place, drawer in enumerate(drawn)}
        tickets = [format(at[round_.drawer(a)], "064x") for a in items]
    items.sort(key=lambda item: (tickets[item], round_.ids[owner(item)].encode()))
    places = {item: place for place, item in enumerate(items)}
    return tickets, places


def ring(drawers, seed, counts_remaining):
    start, step = map(int, re.search(r"start=(\d+);step=(\d+)$", seed).groups())
    left, out = list(drawers), []
    if counts_remaining:
        at = (start - 1) % len(left)
        while left:
            out.append(left.pop(at))
            at = (at + step - 1) % max(1, len(left))
        return out
    gone, at = set(), (start - 1) % len(drawers)
    while len(out) < len(drawers):
        while at in gone:
            at = (at + 1) % len(drawers)
        gone.add(at)
        out.append(drawers[at])
        at = (at + step) % len(drawers)
    return out


def shuffle(drawers, seed, digest):
    order = list(drawers)
    for i in range(len(order) - 1, 0, -1):
        other = int.from_bytes(digest(f"{seed}|{i}".encode()), "big") % (i + 1)
        order[i], order[other] = order[other], order[i]
    return order


class Run:
    """One run of a mechanism over the stages of the rules."""

    def __init__(self, round_, mechanism, places, is_single):
        self.r, self.mechanism = round_, mechanism
        self.score = []
        for c, choice in enumerate(round_.choices):
            place = places[choice["a"] if is_single else c]
            self.score.append((place,) if mechanism == "sd" else (-choice["priority"], choice["keys"], place))
        self.left = [pool["seats"] for pool in round_.pools]
        self.seats = list(self.left)
        self.floor = [pool["floor"] for pool in round_.pools]
        self.got = [None] * len(round_.ids)
        self.stage = [None] * len(round_.ids)
        self.joined = set()
        self.unsettled = 0
        groups = {}
        for a, name in enumerate(round_.groups):
            if name:
                groups.setdefault(name, []).append(a)
        self.groups = [members for members in groups.values() if len(members) > 1]
        policy = round_.rules["groups"]
        self.bound = self.groups if policy in ("together", "extra") else []
        for number, stage in enumerate(round_.rules["stages"]):
            self.open_stage(stage)
            for first, last in self.batches():
                served = {
                    c
                    for c, choice in enumerate(round_.choices)
                    if first <= choice["rank"] <= last
                    and (stage["serves"] == "all" or (stage["serves"] == "reserved") == bool(round_.pools[choice["p"]]["reserve"]))
                    and choice["priority"] >= self.floor[choice["p"]]
                }
                if mechanism == "ttc":
                    self.trade(served)
                elif self.bound:
                    self.accept_units(served)
                else:
                    self.accept(served)
            for a, c in enumerate(self.got):
                if c is not None and self.stage[a] is None:
                    self.stage[a] = number
            if stage["unusedToOpen"]:
                self.return_unused()
        if round_.is_apart:
            self.join()

    def open_pool(self, p):
        school = self.r.pools[p]["school"]
        return next((q for q, pool in enumerate(self.r.pools) if pool["school"] == school and not pool["reserve"]), None)

    def move(self, source, target, seats):
        for counts in (self.left, self.seats):
            counts[source] -= seats
            counts[target] += seats

    def open_stage(self, stage):
        keep = stage.get("keep")
        for p, pool in enumerate(self.r.pools):
            target = self.open_pool(p)
            if keep and pool["reserve"] == keep["reserve"] and target is not None and self.left[target] > 0:
                exact = self.left[target] * keep["share"]
                self.move(target, p, math.ceil(exact - 1e-9) if keep["round"] == "up" else math.floor(exact + 1e-9))
        below = stage.get("belowOpenLine")
        if below is None:
            return
        for p, pool in enumerate(self.r.pools):
            admitted = [
                self.r.choices[c]["priority"]
                for c in self.got
                if c is not None
                and not self.r.pools[self.r.choices[c]["p"]]["reserve"]
                and self.r.pools[self.r.choices[c]["p"]]["school"] == pool["school"]
            ]
            if pool["reserve"] and admitted:
                self.floor[p] = max(self.floor[p], min(admitted) - below)

    def return_unused(self):
        for p, pool in enumerate(self.r.pools):
            target = self.open_pool(p)
            if pool["reserve"] and target is not None and self.left[p] > 0:
                self.move(p, target, self.left[p])

    def batches(self):
        ranks = sorted({choice["rank"] for choice in self.r.choices})
        if self.mechanism == "ia":
            return [(rank, rank) for rank in ranks]
        if self.mechanism != "parallel":
            return [(1, math.inf)]
        sizes, spans, first = self.r.rules["batches"], [], 1
        step = 0
        while ranks and first <= ranks[-1]:
            size = sizes[min(step, len(sizes) - 1)]
            spans.append((first, first + size - 1))
            first += size
            step += 1
            if step >= len(sizes) and ranks[-1] > first + size:  # leap over batches that nobody's rank falls into
                ahead = [rank for rank in ranks if rank >= first]
                if ahead:
                    first += (ahead[0] - first) // size * size
        return [span for span in spans if any(span[0] <= rank <= span[1] for rank in ranks)]

    def accept(self, served):
        held = [[] for _ in self.r.pools]
        waiting = {a: [c for c in self.r.of[a] if c in served] for a, c in enumerate(self.got) if c is None}
        free = list(waiting)
        while free:
            touched = set()
            for a in free:
                if waiting[a]:
                    c = waiting[a].pop(0)
                    held[self.r.choices[c]["p"]].append(c)
                    touched.add(self.r.choices[c]["p"])
            free = []
            for p in touched:
                held[p].sort(key=lambda c: self.score[c])
                free += [self.r.choices[c]["a"] for c in held[p][self.left[p] :]]
                del held[p][self.left[p] :]
        for p, choices in enumerate(held):
            for c in choices:
                self.got[self.r.choices[c]["a"]] = c
            self.left[p] -= len(choices)

    def accept_units(self, served):
        bound = {members[0]: members for members in self.bound}
        followers = {a for members in self.bound for a in members[1:]}
        units = [bound.get(a, [a]) for a in range(len(self.got)) if a not in followers and self.got[a] is None]
        extra = self.r.rules["groups"] == "extra"
        offers = {}
        for unit in units:
            lists = [self.r.of[a] for a in unit]
            steps = [i for i in range(len(lists[0])) if all(mine[i] in served for mine in lists)]
            offers[unit[0]] = [(max(self.score[mine[i]] for mine in lists), [mine[i] for mine in lists]) for i in steps]

        def pool_of(offer):
            return self.r.choices[offer[1][0]]["p"]

        held, now, following = {p: [] for p in range(len(self.left))}, {}, {lead: 0 for lead in offers}

        def settle(p, arriving):
            kept, out, seats = [], [], self.left[p]
            for lead, offer in sorted(held[p] + arriving, key=lambda entry: entry[1][0]):
                fits = seats > 0 if extra else len(offer[1]) <= seats
                if fits:
                    kept.append((lead, offer))
                    seats -= len(offer[1])
                    now[lead] = offer
                else:
                    out.append(lead)
                    now.pop(lead, None)
            held[p] = kept
            return out

        def run(free):
            while free:
                arriving = {}
                for lead in free:
                    if following[lead] < len(offers[lead]):
                        offer = offers[lead][following[lead]]
                        following[lead] += 1
                        arriving.setdefault(pool_of(offer), []).append((lead, offer))
                free = [lead for p, entries in arriving.items() for lead in settle(p, entries)]

        def wish(lead):
            for offer in offers[lead]:
                if now.get(lead) is offer:
                    return None
                seats, taken, p = self.left[pool_of(offer)], 0, pool_of(offer)
                if (seats <= 0) if extra else (len(offer[1]) > seats):
                    continue
                bound_score = None
                for _, other in held[p]:
                    taken += len(other[1])
                    if (taken >= seats) if extra else (taken + len(offer[1]) > seats):
                        bound_score = other[0]
                        break
                if bound_score is None or offer[0] < bound_score:
                    return offer
            return None

        turn = sorted((lead for lead in offers if offers[lead]), key=lambda lead: offers[lead][0][0])
        run(turn)
        for _ in range(1000):
            mover = next((lead for lead in turn if wish(lead) is not None), None)
            if mover is None:
                break
            offer = wish(mover)
            if mover in now:
                p = pool_of(now[mover])
                held[p] = [entry for entry in held[p] if entry[0] != mover]
            fallen = settle(pool_of(offer), [(mover, offer)])
            for lead in fallen:
                following[lead] = 0
            run(fallen)
        self.unsettled += sum(1 for lead in turn if wish(lead) is not None)
        for p, entries in held.items():
            for _, offer in entries:
                for c in offer[1]:
                    self.got[self.r.choices[c]["a"]] = c
                self.left[p] -= len(offer[1])

    def trade(self, served):
        def wish(a):
            return next((c for c in self.r.of[a] if c in served and self.left[self.r.choices[c]["p"]] > 0), None)

        by_pool = [[] for _ in self.r.pools]
        for c, choice in enumerate(self.r.choices):
            by_pool[choice["p"]].append(c)
        for queue in by_pool:
            queue.sort(key=lambda c: self.score[c])
        while True:
            pointing = {a: wish(a) for a in range(len(self.got)) if self.got[a] is None}
            pointing = {a: c for a, c in pointing.items() if c is not None}
            if not pointing:
                return
            foremost = {}
            for p in {self.r.choices[c]["p"] for c in pointing.values()}:
                foremost[p] = next(self.r.choices[c]["a"] for c in by_pool[p] if self.got[self.r.choices[c]["a"]] is None)
            a, path = next(iter(pointing)), []
            while a not in path:
                path.append(a)
                if a not in pointing:
                    break
                a = foremost[self.r.choices[pointing[a]]["p"]]
            if a not in pointing:  # cannot happen: whoever a pool points at chose that pool
                return
            for member in path[path.index(a) :]:
                self.got[member] = pointing[member]
            for member in path[path.index(a) :]:
                self.left[self.r.choices[pointing[member]]["p"]] -= 1

    def join(self):
        better = self.r.rules["groups"] == "joinBetter"
        for members in self.groups:
            drawn = {self.r.choices[self.got[a]]["p"] for a in members if self.got[a] is not None}
            if not drawn or (len(drawn) == 1 and all(self.got[a] is not None for a in members)):
                continue
            at = {p: [next((c for c in self.r.of[a] if self.r.choices[c]["p"] == p), None) for a in members] for p in drawn}
            meetings = [p for p in drawn if None not in at[p]]
            if not meetings:
                self.unsettled += 1
                continue

            def order(p):
                ranks = sum(self.r.choices[c]["rank"] for c in at[p])
                return (ranks if better else -ranks, self.r.pools[p]["name"].encode())

            for a, c in zip(members, at[min(meetings, key=order)]):
                if self.got[a] != c:
                    self.got[a] = c
                    self.joined.add(a)
                    self.stage[a] = len(self.r.rules["stages"])


def quote(text):
    return '"' + text.replace('"', '""') + '"' if re.search('[",]', text) else text


def check(folder):
    problems = []
    files = {name: open(os.path.join(folder, name), "rb").read() for name in os.listdir(folder) if os.path.isfile(os.path.join(folder, name))}

    def expect(condition, where, what):
        if not condition:
            problems.append(f"{where}: {what}")
        return condition

    lines = files["transcript.jsonl"].decode().split("\n")
    expect(lines[-1] == "", "transcript.jsonl", "no line feed at the end")
    lines = lines[:-1]
    head = json.loads(lines[0])
    digest = HASHES[head["hash"]]
    previous = "0" * 64
    for number, line in enumerate(lines, 1):
        if not expect(line.endswith(f',"previous":"{previous}"}}'), f"transcript.jsonl:{number}", "the chain breaks"):
            break
        previous = digest(line.encode()).hex()
    for entry in head["files"]:
        data = files.get(entry["name"], b"")
        expect(hashlib.sha256(data).hexdigest() == entry["published"], entry["name"], "not the published hash")
    sealed = "".join(f"{entry['sealed']}  {entry['name']}\n" for entry in head["files"])
    expect(files.get("inputs.sha256", b"").decode() == sealed, "inputs.sha256", "not the list of the transcript")
    if problems:
        return problems
    check_seal(files, head, expect)
    round_ = Round(files, head["rules"])
    expect(merkle_root(round_, digest) == head["root"], "applicants.csv", "not the root of the transcript")
    is_single = head["ties"] == "single" or head["mechanism"] == "sd"
    tickets, places = draw(round_, head["seed"], digest, is_single)
    run = Run(round_, head["mechanism"], places, is_single)
    rows = [row for line in lines if '"type":"outcomes"' in line for row in json.loads(line)["rows"]]
    result = ["applicant,pool,rank"]
    for a, (name, c) in enumerate(zip(round_.ids, run.got)):
        row = rows[a] if a < len(rows) else None
        later = c is None and row is not None and row[4] == "overflow"
        if c is None:
            ticket = tickets[a] if is_single else ""
            expected = [name, ticket, row[2], None, "overflow"] if later else [name, ticket, None, None, None]
            result.append(f"{quote(name)},{quote(row[2]) if later else ''},")
        else:
            choice = round_.choices[c]
            pool = round_.pools[choice["p"]]["name"]
            expected = [name, tickets[a if is_single else c], pool, choice["rank"], run.stage[a]]
            result.append(f"{quote(name)},{quote(pool)},{choice['rank']}")
        expect(row == expected, "transcript.jsonl", f"outcome of {name}")
    expect(len(rows) == len(round_.ids), "transcript.jsonl", "not one outcome an applicant")
    expect("\n".join(result) + "\n" == files["result.csv"].decode(), "result.csv", "not what is computed here")
    check_pools(json.loads(lines[1])["rows"], round_, run, tickets, is_single, expect)
    end = json.loads(lines[-1])
    expect(end["result"] == hashlib.sha256(files["result.csv"]).hexdigest(), "result.csv", "not the hash of the last line")
    expect(end["placed"] == sum(c is not None for c in run.got), "transcript.jsonl", "sum of placed")
    expect(end["unsettled"] == run.unsettled, "transcript.jsonl", "unsettled groups")
    expect(end.get("joined", 0) == len(run.joined), "transcript.jsonl", "joined children")
    return problems


def check_pools(rows, round_, run, tickets, is_single, expect):
    for p, (pool, row) in enumerate(zip(round_.pools, rows)):
        inside = [c for c in run.got if c is not None and round_.choices[c]["p"] == p]
        drawn = [c for c in inside if round_.choices[c]["a"] not in run.joined]
        last = None
        if drawn:
            c = max(drawn, key=lambda choice: run.score[choice])
            choice = round_.choices[c]
            last = [round_.ids[choice["a"]], choice["rank"], choice["priority"], tickets[choice["a"] if is_single else c]]
        expect(row == [pool["name"], pool["school"], run.seats[p], len(inside), last], "transcript.jsonl", f"pool {pool['name']}")


def check_seal(files, head, expect):
    if "seal.json" not in files:
        return
    seal = json.loads(files["seal.json"])
    values = [entry["value"] for entry in json.loads(files["seed.json"])["values"]]
    root = "" if seal["version"] == 1 else seal["root"] + "|"
    if seal["draw"].startswith("ring"):
        made = f"{root}start={values[0]};step={values[1]}"
    else:
        made = HASHES[seal["hash"]]("|".join([seal["root"], *values]).encode()).hex()
    expect(head["seed"] == f"{seal['round']}|{made}", "seed.json", "the seed is not that of root and numbers")
    expect(head["root"] == seal["root"], "seal.json", "the root is not the sealed one")
    if "register" not in seal:
        return
    own = hashlib.sha256(files["seal.json"]).hexdigest()
    heads, entries = ["0" * 64], []
    for line in files.get("register.jsonl", b"").decode().split("\n")[:-1]:
        expect(line.endswith(f',"previous":"{heads[-1]}"}}'), "register.jsonl", "the chain breaks")
        heads.append(hashlib.sha256(line.encode()).hexdigest())
        entries.append(json.loads(line))
    seals = [i for i, entry in enumerate(entries) if entry["type"] == "seal"]
    voided = {entry["seal"] for entry in entries if entry["type"] == "void" and entry["reason"]}
    draws = [entry for entry in entries if entry["type"] == "seed"]
    is_last = bool(seals) and entries[seals[-1]]["seal"] == own
    expect(is_last and own not in voided, "register.jsonl", "the seal is not the last one")
    expect(is_last and heads[seals[-1]] == seal["register"], "register.jsonl", "earlier lines vanished")
    expect(all(entries[i]["seal"] in voided for i in seals[:-1]), "register.jsonl", "another seal is not void")
    expect([draw["seed"] for draw in draws if draw["seal"] == own] == [head["seed"]] and len(draws) == 1, "register.jsonl", "not one draw")


def main():
    problems = check(sys.argv[1])
    for problem in problems:
        print(problem)
    if not problems:
        print("agrees")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
