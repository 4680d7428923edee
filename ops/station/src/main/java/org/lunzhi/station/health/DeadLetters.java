package org.lunzhi.station.health;

import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.stereotype.Component;

/** How many sequences of events are parked, by group of handlers. */
@Component
class DeadLetters {

    private final EventProcessingConfiguration processing;

    DeadLetters(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    Map<String, Long> byGroup() {
        Map<String, Long> parked = new TreeMap<>();
        processing
                .eventProcessors()
                .keySet()
                .forEach(name -> processing
                        .deadLetterQueue(name)
                        .ifPresent(queue -> parked.put(name, queue.amountOfSequences())));
        return parked;
    }
}
