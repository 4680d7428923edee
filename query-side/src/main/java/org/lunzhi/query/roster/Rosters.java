package org.lunzhi.query.roster;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.RosterEvent;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.dossier.Files;
import org.lunzhi.query.support.dossier.Retold;
import org.lunzhi.query.support.question.Moment;
import org.lunzhi.query.support.question.PageQuery;

/** The rosters of all posts. */
class Rosters {

    private static final String POST = "view.period.post";
    private static final String FIRST_DAY = "view.period.firstDay";

    private static final String LAST_DAY = "view.period.lastDay";

    private final Files<RosterFile> files;

    Rosters(MongoDatabase database, ViewCodec codec, EventStore log) {
        OwnedView<RosterFile> view = new OwnedView<>(database.getCollection("rosters"), RosterFile.class, codec);
        view.collection().createIndex(Indexes.ascending(POST, LAST_DAY));
        this.files = new Files<>(view, log, event -> ((RosterEvent) event).occurredAt(), RosterFold::apply);
    }

    void record(DomainEventMessage<?> message) {
        files.record(message);
    }

    /** One roster at a moment. */
    Optional<Versioned<RosterFile>> find(RosterId id, Moment moment) {
        return files.find(id.value()).flatMap(present -> files.at(moment, present));
    }

    /**
     * Who was on duty at a post at an instant, by every published roster whose days hold it, and why.
     *
     * @param knownAt by what had been recorded until then; absent for what is known today
     */
    Duty duty(UnitId post, Instant at, @Nullable Instant knownAt) {
        Moment moment = new Moment(null, knownAt);
        List<RosterFile> rosters = around(post, StationTime.dateOf(at)).stream()
                .flatMap(present -> files.at(moment, present).stream())
                .map(Versioned::view)
                .toList();
        return Duty.of(post, at, knownAt, rosters);
    }

    /** The rosters step by step; they are kept from nobody in office. */
    Retold retold() {
        return files.retold("roster-", (reader, present) -> Optional.of(roster -> roster));
    }

    void clear() {
        files.clear();
    }

    /** A shift may run past midnight, so the roster that ended the day before counts too. */
    private List<Versioned<RosterFile>> around(UnitId post, LocalDate day) {
        Bson days = Filters.and(
                Filters.eq(POST, post.value()),
                Filters.gte(LAST_DAY, day.minusDays(1).toString()),
                Filters.lte(FIRST_DAY, day.toString()));
        return files.page(new PageQuery(days, LAST_DAY, false, PageQuery.LARGEST, null));
    }
}
