package org.lunzhi.query.audit;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.query.support.question.BadQuestion;
import org.lunzhi.query.support.question.NothingHere;
import org.springframework.stereotype.Component;

/** Finds the leaf of an event, which is the number of its commit. */
// An event's place in its aggregate names it in the whole log. The ids that Axon gave are not indexed: an index over
// all
// of them would cost every commit; they are found within their aggregate, whose events are few.
@Component
class Leaves {

    private final MongoEventLog log;

    Leaves(MongoEventLog log) {
        this.log = log;
    }

    /**
     * An event by its position; by {@code aggregate/sequence}; or by its aggregate and either its sequence number there
     * or the id that Axon gave it.
     */
    record Wanted(
            @Nullable Long position,
            @Nullable String aggregate,
            @Nullable Long sequence,
            @Nullable String event) {

        private static final Pattern NAMED = Pattern.compile("(.+)/(\\d{1,18})");

        Wanted {
            boolean byPosition = position != null && aggregate == null && sequence == null && event == null;
            boolean byName = position == null && aggregate == null && sequence == null && isName(event);
            boolean byAggregate = position == null && aggregate != null && (sequence == null) != (event == null);
            if (!byPosition && !byName && !byAggregate) {
                throw new BadQuestion(
                        "position",
                        "请给出 position；或 event（形如 聚合标识/序号）；或 aggregate 及 sequence、event 二者之一。",
                        "Give a position, an event as aggregate/sequence, or an aggregate with a sequence or event.");
            }
        }

        private static boolean isName(@Nullable String event) {
            return event != null && NAMED.matcher(event).matches();
        }

        /** The same with the parts of a name told apart. */
        Wanted parsed() {
            Matcher name = NAMED.matcher(String.valueOf(event));
            return aggregate == null && name.matches()
                    ? new Wanted(null, name.group(1), Long.parseLong(name.group(2)), null)
                    : this;
        }
    }

    long find(Wanted asked) {
        Wanted wanted = asked.parsed();
        if (wanted.position() != null) {
            return at(wanted.position());
        }
        String aggregate = String.valueOf(wanted.aggregate());
        return wanted.sequence() != null
                ? inAggregate(aggregate, wanted.sequence())
                : byId(aggregate, String.valueOf(wanted.event()));
    }

    private long at(long position) {
        if (position < 0 || position >= log.position()) {
            throw new NothingHere();
        }
        return log.commits().page(position, 1).get(0).number();
    }

    private long inAggregate(String aggregate, long sequence) {
        if (sequence < 0) {
            throw new NothingHere();
        }
        return log.commits().ofAggregate(aggregate, sequence).stream()
                .filter(commit -> commit.sequence() <= sequence && sequence <= commit.lastSequence())
                .findFirst()
                .map(Commit::number)
                .orElseThrow(NothingHere::new);
    }

    private long byId(String aggregate, String event) {
        long next = 0;
        List<Commit> page = log.commits().ofAggregate(aggregate, next);
        while (!page.isEmpty()) {
            for (Commit commit : page) {
                if (commit.events().stream().anyMatch(each -> each.id().equals(event))) {
                    return commit.number();
                }
                next = commit.lastSequence() + 1;
            }
            page = log.commits().ofAggregate(aggregate, next).stream()
                    .filter(after(next))
                    .toList();
        }
        throw new NothingHere();
    }

    private static Predicate<Commit> after(long sequence) {
        return commit -> commit.sequence() >= sequence;
    }
}
