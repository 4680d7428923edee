package org.lunzhi.query.audit;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.lunzhi.kernel.access.Provenance;
import org.lunzhi.query.support.Positions;

/** Keeps up to date what was done in answer to which fact. */
@ProcessingGroup(EffectsProjection.GROUP)
class EffectsProjection {

    static final String GROUP = "effects";

    private final Effects effects;
    private final Words words;

    EffectsProjection(Effects effects, Words words) {
        this.effects = effects;
        this.words = words;
    }

    @EventHandler
    void on(Object event, DomainEventMessage<?> fact, TrackingToken token) {
        Provenance.causeOf(fact.getMetaData())
                .ifPresent(cause ->
                        effects.answered(cause, fact, Positions.of(token), words.nameOf(fact.getPayloadType())));
    }

    @ResetHandler
    void reset() {
        effects.clear();
    }
}
