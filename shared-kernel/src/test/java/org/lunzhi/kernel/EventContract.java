package org.lunzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lunzhi.kernel.eventlog.contract.EventCatalogue;
import org.lunzhi.kernel.eventlog.contract.EventHistory;
import org.lunzhi.kernel.eventlog.contract.LogSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract of a family of events: every event has an approved sample, today's code writes and reads it unchanged,
 * and samples of any age still become today's events.
 *
 * <p>Samples stand in {@code src/test/resources/event-contracts}, one per event and revision, and are never edited.
 * {@code -Dlunzhi.contracts.write=true} writes those that are missing; have a second person read them.
 */
public abstract class EventContract {

    private static final String WRITE = "lunzhi.contracts.write";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Class<?> family;
    private final List<?> samples;
    private final Path folder;
    private final EventUpcaster history;
    private final LogSerializer serializer;

    /** The family and an example of each of its events; of several examples the first is the sample. */
    protected EventContract(Class<?> family, List<?> samples) {
        this(family, samples, Path.of("src/test/resources/event-contracts"), EventHistory.upgrades());
    }

    EventContract(Class<?> family, List<?> samples, Path contracts, EventUpcaster history) {
        this.family = family;
        this.samples = samples;
        this.folder = contracts.resolve(EventCatalogue.prefixOf(family));
        this.history = history;
        this.serializer = LogSerializer.of(EventCatalogue.of(family));
    }

    @TestFactory
    Stream<DynamicTest> every_event_writes_and_reads_its_sample() {
        return EventCatalogue.eventsOf(family)
                .map(event -> DynamicTest.dynamicTest(event.getSimpleName(), () -> writesAndReadsItsSample(event)));
    }

    @TestFactory
    Stream<DynamicTest> every_sample_of_any_age_becomes_todays_event() {
        return storedSamples().stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> becomesToday(file)));
    }

    final void writesAndReadsItsSample(Class<?> event) {
        Object sample = sampleOf(event);
        JsonNode today = JSON.readTree(write(sample));
        assertThat(today.propertyNames())
                .as("%s writes its components and nothing else", event.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(event.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
        Path file = fileOf(serializer.typeForClass(event));
        if (!Files.exists(file)) {
            writeMissing(file, today);
        }
        assertThat(today).as("what is written today, against %s", file).isEqualTo(JSON.readTree(bytesOf(file)));
        assertThat(read(upgraded(file))).as("what is read today from %s", file).isEqualTo(sample);
    }

    final void becomesToday(Path file) {
        IntermediateEventRepresentation upgraded = upgraded(file);
        Object event = read(upgraded);
        assertThat(event).as("the event %s", file).isInstanceOf(family);
        assertThat(upgraded.getType().getRevision())
                .as("the revision that the history makes of %s", file)
                .isEqualTo(serializer.typeForClass(event.getClass()).getRevision());
        assertThat(Facts.missingIn(event))
                .as("facts that %s does not have", file)
                .isEmpty();
    }

    final List<Path> storedSamples() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean mayWriteSamples() {
        return Boolean.getBoolean(WRITE);
    }

    private Object sampleOf(Class<?> event) {
        return samples.stream()
                .filter(event::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No example of " + event.getSimpleName()
                        + ": add one to the samples that " + getClass().getSimpleName() + " hands over"));
    }

    private Path fileOf(SerializedType type) {
        String event = type.getName().substring(type.getName().indexOf('/') + 1);
        return folder.resolve(event + "." + type.getRevision() + ".json");
    }

    private void writeMissing(Path file, JsonNode sample) {
        if (!mayWriteSamples()) {
            throw new AssertionError("No approved sample " + file + ": run this test with -D" + WRITE
                    + "=true to write it, and have a second person read it");
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(file, sample.toPrettyString() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A sample as the log would read it, told by its file name {@code Event.revision.json}. */
    private IntermediateEventRepresentation upgraded(Path file) {
        String[] nameAndRevision = String.valueOf(file.getFileName()).split("\\.", -1);
        GenericDomainEventEntry<byte[]> stored = new GenericDomainEventEntry<>(
                "Sample",
                "sample",
                0,
                "sample",
                Instant.EPOCH,
                EventCatalogue.prefixOf(family) + "/" + nameAndRevision[0],
                nameAndRevision[1],
                bytesOf(file),
                new byte[0]);
        return history.upcast(Stream.of(new InitialEventRepresentation(stored, serializer)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The history drops " + file));
    }

    private Object read(IntermediateEventRepresentation stored) {
        return serializer.deserialize(stored.getData());
    }

    private byte[] write(Object event) {
        return serializer.serialize(event, byte[].class).getData();
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
