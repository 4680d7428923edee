package org.lunzhi.query.support;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/** A view's processor by name, with the policy that says which of its events must stay in order. */
public record ViewGroup(String name, SequencingPolicy<? super EventMessage<?>> policy) {}
