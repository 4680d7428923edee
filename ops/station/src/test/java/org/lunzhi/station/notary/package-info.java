/** The notary at work. */
package org.lunzhi.station.notary;
