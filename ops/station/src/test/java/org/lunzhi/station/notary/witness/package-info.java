/** Witnesses, willing and unwilling. */
package org.lunzhi.station.notary.witness;
