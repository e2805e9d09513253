package scoring

import (
	"slices"
	"strings"

	"juri/scoring/rank"
)

// The reasons why a result is not published.
const (
	CodeNotRevealed   Code = "not_revealed"   //
	CodePublishNone   Code = "publish_none"   //
	CodePublishOther  Code = "publish_other"  // asked, publish: what contest.yaml says
	CodePublishShared Code = "publish_shared" //
	CodePublishedAlso Code = "published_also" // publish
	CodeNotPublished  Code = "not_published"  //
)

// LinksJurors reports whether places can be worked out again only by who knows which
// sheets are of one juror: the method, or a step of the tie chain, compares them.
func (c *Contest) LinksJurors() bool {
	switch c.Result.Method {
	case rank.RankSum, rank.Points, rank.Skating, rank.ZScore, rank.Additive:
		return true
	}
	return slices.ContainsFunc(c.Result.Ties, func(step string) bool {
		return step == rank.TieFirsts || step == rank.TieHeadToHead || strings.HasPrefix(step, rank.TieBallot+":")
	})
}

// Publish gives the sealed result to everybody, once all of it was revealed. It names
// how much, which must be what the contest says: nobody publishes more by accident.
type Publish struct{ As Publicity }

func (c Publish) decide(s State, _ Person) ([]Fact, error) {
	if s.Contest == nil || s.Sealed == nil {
		return nil, refuse(CodeNotSealed)
	}
	as, jurors := s.Contest.Publishes()
	f := ResultPublished{Publish: as, Jurors: jurors, Seal: s.Sealed.Seq}
	switch was := s.Public; {
	case as == PublishNone:
		return nil, refuse(CodePublishNone)
	case c.As != as:
		return nil, refuse(CodePublishOther, "asked", string(c.As), "publish", string(as))
	case as == PublishSheets && s.Shared(): // the public halves do not say whose a criterion is
		return nil, refuse(CodePublishShared)
	case was != nil && was.Publish == as && was.Jurors == jurors:
		return nil, refuse(CodePublishedAlso, "publish", string(as))
	case !s.Revealed():
		return nil, refuse(CodeNotRevealed)
	}
	f.Winners = s.PublishedWinners()
	return one(f)
}

// PublishedWinners are the sealed result's, as they are published.
func (s State) PublishedWinners() []PublishedWinner {
	all := []PublishedWinner{}
	for _, w := range s.Winners() {
		all = append(all, PublishedWinner{Award: w.Award, Place: w.Place, Category: w.Category, Entry: w.Entry, Unit: w.Unit, Title: w.Title})
	}
	return all
}

func (f ResultPublished) apply(b *builder, e Event) {
	b.Public = &Publication{ResultPublished: f, At: e.At, By: e.By, Seq: e.Seq}
}
