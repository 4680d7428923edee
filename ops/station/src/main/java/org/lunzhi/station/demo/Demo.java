package org.lunzhi.station.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lunzhi.command.organisation.OrganisationLoader;
import org.lunzhi.command.organisation.file.OrganisationFile;
import org.lunzhi.command.organisation.file.OrganisationFileReader;
import org.lunzhi.kernel.calendar.Calendars;
import org.lunzhi.station.account.Staff;
import org.lunzhi.station.account.password.Credentials;
import org.lunzhi.station.demo.history.History;
import org.lunzhi.station.demo.script.Member;
import org.lunzhi.station.demo.script.Plan;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demonstration: the county, its staff and a year of history, told once. */
@Component
@ConditionalOnProperty(name = "lunzhi.log.origin", havingValue = "simulated")
public class Demo {

    private static final String COUNTY = "/demo/organisation.yaml";
    private static final List<String> CATALOGUES =
            List.of("/demo/service-catalogue.yaml", "/demo/dispatch-catalogue.yaml");
    private static final long SEED = 20_260_101;

    private final OrganisationLoader organisation;
    private final Staff staff;
    private final Calendars calendars;
    private final SimulatedClock clock;
    private final Bookmarks bookmarks;
    private final Quiet quiet;

    Demo(
            OrganisationLoader organisation,
            Staff staff,
            Calendars calendars,
            SimulatedClock clock,
            Bookmarks bookmarks,
            Quiet quiet) {
        this.organisation = organisation;
        this.staff = staff;
        this.calendars = calendars;
        this.clock = clock;
        this.bookmarks = bookmarks;
        this.quiet = quiet;
    }

    /** A person of the demonstration who may sign in now. */
    public record Account(String calledName, String office, Credentials credentials) {}

    /** Whether all has been told already. */
    public boolean isTold() {
        return bookmarks.find().map(Bookmark::finished).orElse(false);
    }

    /**
     * Tells what is still untold, over the station's own API. The plan of a history that was begun stays as it was.
     *
     * @param matters how many matters a new history has
     */
    public void tell(URI station, int matters, PrintWriter out) {
        Bookmark bookmark = bookmarks.find().orElseGet(() -> begin(matters));
        long started = System.nanoTime();
        organisation.load(county());
        // The register wants its first account before any other.
        var unused = staff.administrator();
        Ticker ticker = new Ticker(out);
        Voice voice = new Voice(station);
        voice.signIn(castWithFreshPasswords(), clock.instant());
        CATALOGUES.forEach(catalogue -> voice.publish(Member.LEAD, text(catalogue)));
        quiet.await();
        History history = History.of(bookmark.plan(), calendars.current());
        new Telling(history, bookmark, voice, quiet, clock, bookmarks, ticker).tell();
        ticker.done(history.steps().size() - bookmark.told(), (System.nanoTime() - started) / 1e9);
    }

    /** Everybody with a new password; earlier passwords and tokens end. */
    public List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        accounts.add(new Account("管理员", "ADMINISTRATOR", staff.administrator()));
        castWithFreshPasswords()
                .forEach((member, known) ->
                        accounts.add(new Account(member.calledName(), member.unit() + " " + member.roles(), known)));
        return accounts;
    }

    private Map<Member, Credentials> castWithFreshPasswords() {
        Map<Member, Credentials> cast = new EnumMap<>(Member.class);
        for (Member member : Member.values()) {
            cast.put(
                    member,
                    staff.member(
                            member.username(), member.officer(), member.appointment(), member.unit(), member.roles()));
        }
        return cast;
    }

    private Bookmark begin(int matters) {
        Instant from = clock.instant();
        Plan plan = new Plan(SEED, matters, from, Clock.systemUTC().instant());
        Bookmark first = new Bookmark(plan, 0, from, false);
        bookmarks.put(first, Map.of());
        return first;
    }

    private static OrganisationFile county() {
        return OrganisationFileReader.read(new StringReader(text(COUNTY)));
    }

    private static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(Demo.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
