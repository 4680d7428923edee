package org.lunzhi.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.query.export.ReadLog.ReadEvent;
import org.lunzhi.query.export.choice.ExportRefused;
import org.lunzhi.query.export.choice.Scope;
import org.lunzhi.query.support.Story;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogExportTest {

    private static final byte[] KEY = "a key of the test".getBytes(UTF_8);
    private static final byte[] ANOTHER = "another key of it".getBytes(UTF_8);
    private static final byte[] LOG_NAMES = {};
    private static final ExportWatch NOBODY = (stage, done, of) -> {};

    @TempDir
    Path folder;

    private final ExportedTown town = new ExportedTown();

    @Test
    void every_case_is_an_object_and_every_event_belongs_to_its_case_in_the_order_it_happened() throws IOException {
        wholeTown();

        ReadLog log = json(Scope.EVERYTHING, LOG_NAMES);

        assertThat(log.objectsOf("grievance")).hasSize(12);
        assertThat(log.objectsOf("mediation")).containsExactlyInAnyOrderElementsOf(numbered("mediation-", 5));
        assertThat(log.objectsOf("agreement")).containsExactlyInAnyOrderElementsOf(numbered("agreement-", 5));
        assertThat(log.objectsOf("service_request")).hasSize(5);
        assertThat(log.objectsOf("ledger_case")).hasSize(5);
        assertThat(log.objectsOf("session")).hasSize(5);
        assertThat(log.objectsOf("mediator_role")).isNotEmpty();
        assertThat(log.eventsOf("grievance-09"))
                .extracting(ReadEvent::type)
                .containsExactlyInAnyOrder(
                        "grievance/GrievanceRegistered",
                        "grievance/GrievanceTriaged",
                        "grievance/GrievanceAccepted",
                        "grievance/GrievanceDispatched",
                        "grievance/OutcomeReported",
                        "grievance/GrievanceClosed");
        assertThat(log.eventTypes()).doesNotContainKeys("roster/RosterDrafted", "calendar/CalendarPublished");
    }

    @Test
    void codes_roles_and_both_times_are_shown_and_categories_belong_to_the_case() throws IOException {
        wholeTown();

        ReadLog log = json(Scope.EVERYTHING, LOG_NAMES);

        ReadEvent registered = only(log, "grievance-09", "grievance/GrievanceRegistered");
        assertThat(registered.time()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(registered.attributes())
                .contains("channel=VISIT", "kind=COMPLAINT", "role=INTAKE_CLERK MEDIATOR")
                .contains("recorded=2026-03-07T01:00:00Z");
        assertThat(log.objects().get("grievance-09").attributes())
                .containsExactly("category@2026-03-02T02:00:00Z=neighbours");
    }

    @Test
    void cases_point_at_the_cases_that_came_of_them_sessions_at_their_mediation() throws IOException {
        wholeTown();

        ReadLog log = json(Scope.EVERYTHING, LOG_NAMES);

        assertThat(ReadLog.targets(log.objects().get("grievance-03").relations(), "mediation"))
                .containsExactly("mediation-3");
        assertThat(ReadLog.targets(log.objects().get("mediation-3").relations(), "agreement"))
                .containsExactly("agreement-3");
        assertThat(ReadLog.targets(log.objects().get("agreement-3").relations(), "mediation"))
                .containsExactly("mediation-3");
        assertThat(log.objectsOf("session"))
                .allSatisfy(session -> assertThat(
                                ReadLog.targets(log.objects().get(session).relations(), "case"))
                        .hasSize(1));
        assertThat(only(log, "mediation-3", "mediation/MediatorsAssigned").relations())
                .anyMatch(relation -> relation.startsWith("leads>mediator-role-leads"));
    }

    @Test
    void both_forms_of_an_object_centric_log_say_the_same() throws IOException {
        wholeTown();

        ReadLog json = json(Scope.EVERYTHING, KEY);
        ReadLog xml = OcelReading.xml(write("log.xml", ExportFormat.OCEL_XML, Scope.EVERYTHING, KEY)
                .get(0)
                .path());

        assertThat(xml).isEqualTo(json);
        assertThat(json.events()).hasSizeGreaterThan(100);
    }

    @Test
    void xes_has_a_file_for_each_kind_of_case_with_the_same_events_in_order_of_time() throws IOException {
        wholeTown();
        ReadLog json = json(Scope.EVERYTHING, KEY);

        List<ExportFile> files = write("log.xes", ExportFormat.XES, Scope.EVERYTHING, KEY);

        assertThat(files)
                .extracting(file -> file.path().getFileName().toString())
                .containsExactly(
                        "log.grievance.xes",
                        "log.mediation.xes",
                        "log.agreement.xes",
                        "log.service-request.xes",
                        "log.ledger-case.xes");
        long events = 0;
        for (ExportFile file : files) {
            for (XesReading.Trace trace : XesReading.read(file.path())) {
                assertThat(json.objects()).containsKey(trace.attributes().get("concept:name"));
                assertThat(trace.events()).isNotEmpty();
                assertThat(trace.events().stream()
                                .map(event -> event.get("time:timestamp"))
                                .toList())
                        .isSorted();
                assertThat(trace.events().stream()
                                .map(event -> event.get("concept:name"))
                                .sorted())
                        .containsExactlyElementsOf(json
                                .eventsOf(trace.attributes().get("concept:name"))
                                .stream()
                                .map(event ->
                                        event.type().substring(event.type().indexOf('/') + 1))
                                .sorted()
                                .toList());
                events += trace.events().size();
            }
        }
        assertThat(events).isEqualTo(json.events().size());
    }

    @Test
    void names_are_the_same_throughout_one_export_and_others_in_the_next_and_none_is_of_the_log() throws IOException {
        wholeTown();

        ReadLog one = json(Scope.EVERYTHING, KEY);
        ReadLog again = json(Scope.EVERYTHING, KEY);
        ReadLog other = json(Scope.EVERYTHING, ANOTHER);

        assertThat(again).isEqualTo(one);
        Set<String> shared = new TreeSet<>(one.objects().keySet());
        shared.retainAll(other.objects().keySet());
        assertThat(shared).allMatch(name -> name.startsWith("mediator-role-") || name.equals("unit-other"));
        assertThat(one.events().keySet())
                .doesNotContainAnyElementsOf(other.events().keySet());
        String text = Files.readString(folder.resolve("log.json"));
        assertThat(text)
                .doesNotContain(
                        "grievance-0", "mediation-1", "session-1", "order-1", "party-", "officer-", "mediator-0")
                .doesNotContain("unit-water", "unit-yanman", "committee-", "document-", "place-");
    }

    @Test
    void a_unit_with_four_cases_shows_as_the_unit_above_and_one_with_five_as_itself() throws IOException {
        town.unit("unit-town", null).unit("unit-water", "unit-town").unit("unit-roads", "unit-town");
        matters(1, 5, "unit-water");
        matters(6, 9, "unit-roads");
        matters(10, 14, "unit-town");

        ReadLog log = json(Scope.EVERYTHING, LOG_NAMES);

        assertThat(log.objectsOf("unit")).containsExactlyInAnyOrder("unit-water", "unit-town", Story.STATION.value());
        assertThat(ReadLog.targets(log.objects().get("grievance-07").relations(), "answers"))
                .containsExactly("unit-town");
    }

    @Test
    void of_a_matter_sealed_at_any_time_and_of_what_came_of_it_nothing_is_shown() throws IOException {
        wholeTown();
        ReadLog before = json(Scope.EVERYTHING, KEY);
        town.matter("grievance-kept", "unit-water", new Protection(true, List.of(UnitId.of("unit-roads"))));
        town.matter("grievance-later", "unit-roads", Protection.NONE)
                .mediated("grievance-later", 9)
                .sealed("grievance-later", "unit-roads");

        ReadLog after = json(Scope.EVERYTHING, KEY);

        assertThat(after).isEqualTo(before);
    }

    @Test
    void what_is_about_somebodys_safety_is_not_shown() throws IOException {
        wholeTown();
        ReadLog before = json(Scope.EVERYTHING, KEY);
        town.safetyReferral("grievance-09");

        assertThat(json(Scope.EVERYTHING, KEY)).isEqualTo(before);
        assertThat(before.eventTypes())
                .doesNotContainKeys("grievance/SafetyReferralMade", "mediation/PartyScreened")
                .containsKey("grievance/GrievanceClosed");
        assertThat(Files.readString(folder.resolve("log.json"))).doesNotContain("screening", "SAFETY");
    }

    @Test
    void cases_are_chosen_by_the_day_they_began_and_shown_whole() throws IOException {
        matters(1, 5, "unit-water");
        for (int n = 6; n <= 10; n++) {
            town.matter("grievance-" + n, "unit-water", Protection.NONE, ExportedTown.MONDAY.plusSeconds(86_400));
        }
        LocalDate monday = LocalDate.of(2026, 3, 2);

        assertThat(grievances(new Scope(null, monday, null))).hasSize(5);
        assertThat(grievances(new Scope(monday.plusDays(1), null, null))).hasSize(5);
        assertThat(grievances(new Scope(monday, monday.plusDays(1), null))).hasSize(10);
        assertThat(grievances(new Scope(monday.plusDays(2), null, null))).isEmpty();
        assertThatThrownBy(() -> new Scope(monday, monday.minusDays(1), null)).isInstanceOf(ExportRefused.class);
    }

    @Test
    void cases_of_a_unit_are_those_it_or_a_unit_under_it_answered_for_and_fewer_than_five_are_refused()
            throws IOException {
        town.unit("unit-town", null).unit("unit-water", "unit-town").unit("unit-roads", "unit-town");
        matters(1, 5, "unit-water");
        matters(6, 9, "unit-roads");
        matters(10, 12, "unit-elsewhere");

        assertThat(grievances(new Scope(null, null, "unit-town"))).hasSize(9);
        assertThat(grievances(new Scope(null, null, "unit-water"))).hasSize(5);
        assertThatThrownBy(() -> grievances(new Scope(null, null, "unit-roads")))
                .isInstanceOf(ExportRefused.class)
                .hasMessageStartingWith("SMALL_CELL");
    }

    @Test
    void a_file_has_its_checksum_beside_it_and_nothing_else_is_left() throws Exception {
        matters(1, 5, "unit-water");

        ExportFile file =
                write("log.json", ExportFormat.OCEL_JSON, Scope.EVERYTHING, KEY).get(0);

        String sum = sha256(Files.readAllBytes(file.path()));
        assertThat(file.sha256()).isEqualTo(sum);
        assertThat(folder.resolve("log.json.sha256")).hasContent(sum + "  log.json\n");
        assertThat(left()).containsExactly("log.json", "log.json.sha256");
    }

    @Test
    void a_file_that_is_there_is_written_over_only_when_asked() throws IOException {
        matters(1, 5, "unit-water");
        Files.writeString(folder.resolve("log.grievance.xes"), "of somebody");
        LogExport export = new LogExport(town.log(), NOBODY, () -> KEY);
        Path file = folder.resolve("log.xes");

        assertThatThrownBy(() -> export.write(order(file, false)))
                .isInstanceOf(ExportRefused.class)
                .hasMessageContaining("log.grievance.xes is there already");
        assertThat(folder.resolve("log.grievance.xes")).hasContent("of somebody");
        export.write(order(file, true));
        assertThat(XesReading.read(folder.resolve("log.grievance.xes"))).hasSize(5);
    }

    @Test
    void two_exports_do_not_write_one_file() throws IOException {
        matters(1, 5, "unit-water");
        Path workshop = Files.createDirectory(folder.resolve(".log.json.part"));
        try (FileChannel other = FileChannel.open(
                        workshop.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> json(Scope.EVERYTHING, KEY))
                    .isInstanceOf(ExportRefused.class)
                    .hasMessageContaining("another export");
        }
    }

    private void wholeTown() {
        town.calendar().unit("unit-town", null).unit("unit-water", "unit-town");
        matters(1, 7, "unit-water");
        matters(8, 10, "unit-roads");
        matters(11, 12, "unit-lost");
        for (int n = 1; n <= 5; n++) {
            town.mediated("grievance-0" + n, n).ordered("order-" + n).inLedger("2026-100" + n);
        }
    }

    private void matters(int from, int to, String lead) {
        for (int n = from; n <= to; n++) {
            town.matter("grievance-%02d".formatted(n), lead, Protection.NONE);
        }
    }

    private static ExportOrder order(Path file, boolean replaces) {
        return new ExportOrder(file, ExportFormat.XES, Scope.EVERYTHING, false, replaces);
    }

    private Set<String> grievances(Scope scope) throws IOException {
        return json(scope, KEY).objectsOf("grievance");
    }

    private ReadLog json(Scope scope, byte[] key) throws IOException {
        return OcelReading.json(
                write("log.json", ExportFormat.OCEL_JSON, scope, key).get(0).path());
    }

    private List<ExportFile> write(String file, ExportFormat format, Scope scope, byte[] key) throws IOException {
        return new LogExport(town.log(), NOBODY, () -> key)
                .write(new ExportOrder(folder.resolve(file), format, scope, key == LOG_NAMES, true));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static ReadEvent only(ReadLog log, String matter, String type) {
        Map<String, ReadEvent> found = new TreeMap<>();
        log.eventsOf(matter).stream()
                .filter(event -> event.type().equals(type))
                .forEach(event -> found.put(type, event));
        assertThat(found).hasSize(1);
        return found.get(type);
    }

    private static List<String> numbered(String stem, int count) {
        return Stream.iterate(1, n -> n + 1).limit(count).map(n -> stem + n).toList();
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
