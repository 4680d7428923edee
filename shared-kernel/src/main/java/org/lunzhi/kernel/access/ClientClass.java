package org.lunzhi.kernel.access;

/** The kind of address a command came from; the address itself is never kept. */
public enum ClientClass {
    LOOPBACK,
    PRIVATE_NETWORK,
    PUBLIC_NETWORK,
    INTERNAL
}
