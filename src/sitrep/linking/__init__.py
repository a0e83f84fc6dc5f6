"""Reports -> links -> incidents: which reports tell of one incident, and what they come to.

A record that grows calls `keys` for a new report, `compare` with each report that shares a key, `cluster`
on the reports that hang together with it, `assign_ids` on the groups, and `consensus` on each group that
changed. `link_all` does all of it for a batch in memory, with the same groups.
"""

from sitrep.linking.blocking import keys
from sitrep.linking.clustering import cluster, components
from sitrep.linking.comparing import compare
from sitrep.linking.consensus import consensus
from sitrep.linking.counting import counts
from sitrep.linking.ids import assign_ids, follow
from sitrep.linking.linker import link_all, links_among

__all__ = [
    "assign_ids",
    "cluster",
    "compare",
    "components",
    "consensus",
    "counts",
    "follow",
    "keys",
    "link_all",
    "links_among",
]
