/** What a made-up history is written in: who asks what of the station, and when. */
@NullMarked
package org.lunzhi.station.demo.script;

import org.jspecify.annotations.NullMarked;
