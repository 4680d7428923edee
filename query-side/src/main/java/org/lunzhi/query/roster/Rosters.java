package org.lunzhi.query.roster;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.PlanningEvent.RosterDrafted;
import org.lunzhi.kernel.roster.RosterEvent;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.query.support.OwnedView;
import org.lunzhi.query.support.Versioned;
import org.lunzhi.query.support.ViewCodec;
import org.lunzhi.query.support.question.PageQuery;

/** The rosters of all posts. */
class Rosters {

    private static final String POST = "view.period.post";
    private static final String FIRST_DAY = "view.period.firstDay";

    private final OwnedView<RosterFile> view;

    Rosters(MongoDatabase database, ViewCodec codec) {
        this.view = new OwnedView<>(database.getCollection("rosters"), RosterFile.class, codec);
        view.collection().createIndex(Indexes.ascending(POST, FIRST_DAY));
    }

    void record(RosterEvent event, long version) {
        String id = event.rosterId().value();
        if (event instanceof RosterDrafted drafted) {
            view.create(id, version, RosterFile.drafted(drafted));
        } else {
            view.update(id, version, file -> RosterFold.apply(file, event));
        }
    }

    Optional<Versioned<RosterFile>> find(RosterId id) {
        return view.find(id.value());
    }

    /** Who was on duty at a post at an instant, by every published roster whose days hold it, and why. */
    Duty duty(UnitId post, Instant at) {
        LocalDate day = StationTime.dateOf(at);
        // A shift may run past midnight, so the roster that ended the day before counts too.
        Bson around = Filters.and(
                Filters.eq(POST, post.value()),
                Filters.lte(FIRST_DAY, day.toString()),
                Filters.gte("view.period.lastDay", day.minusDays(1).toString()));
        List<RosterFile> rosters = view.page(new PageQuery(around, FIRST_DAY, false, PageQuery.LARGEST, null)).stream()
                .map(Versioned::view)
                .toList();
        return Duty.of(post, at, rosters);
    }

    void clear() {
        view.clear();
    }
}
