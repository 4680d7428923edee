package org.lunzhi.station.axon;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the event processors run.
 *
 * @param coordinators threads that read the log for all processors together
 * @param workers threads that handle events for all processors together
 * @param standard what a processor gets that is not named
 * @param named what differs, by processor name
 */
@Validated
@ConfigurationProperties("lunzhi.processors")
record ProcessorSettings(
        @DefaultValue("2") @Min(1) @Max(16) int coordinators,
        @DefaultValue("4") @Min(1) @Max(64) int workers,
        @DefaultValue @Valid Processor standard,
        @DefaultValue Map<String, @Valid Processor> named) {

    /**
     * The settings of one processor.
     *
     * @param segments how many parts of the stream may be worked on at once; fixed when the processor first starts
     * @param batch how many events one transaction handles at most
     */
    record Processor(
            @DefaultValue("1") @Min(1) @Max(64) int segments,
            @DefaultValue("100") @Min(1) @Max(5000) int batch) {}

    /** The settings of one processor by name. */
    Processor of(@Nullable String name) {
        return named.getOrDefault(name, standard);
    }
}
