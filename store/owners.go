package store

import "juri/scoring"

// owners holds that records are made with the secret that is on record for them:
// its own where it has it, and else that one person has one key.
type owners struct {
	secret   *Secret      // the folder's; nil if it is not at hand
	recorded scoring.Hash // of the secret that is on record by now
	keys     map[string]string
	users    map[string]string // by key
}

// owned is what one record says of the secret that it was made with.
type owned struct {
	user, key string // whose pseudonym it has, and of which key; "" for none
	made      bool   // it is as that secret makes it
}

// ownedBy reads that of a record.
func ownedBy(e scoring.Event, secret *Secret) (o owned) {
	r, ok := split(e.Record)
	if !ok {
		return o
	}
	o.user, _ = e.Pseudonym()
	o.key = string(r.Key)
	o.made = secret != nil && string(r.Salt) == secret.salt(e.Seq) && (o.user == "" || o.key == secret.jurorKey(o.user))
	return o
}

// hold takes the next record, and returns what is wrong with it; "" if nothing is.
func (s *owners) hold(e scoring.Event, o owned) scoring.Code {
	if f, is := e.Fact.(scoring.JournalBegun); is {
		s.recorded, s.keys, s.users = f.Secret, map[string]string{}, map[string]string{}
	}
	switch {
	case isOld(e.Record):
		return ""
	case s.secret != nil && s.secret.Hash() == s.recorded:
		if !o.made {
			return CodeRecordSecret
		}
	case o.user == "" || s.keys == nil:
	case s.keys[o.user] == "" && s.users[o.key] == "":
		s.keys[o.user], s.users[o.key] = o.key, o.user
	case s.keys[o.user] != o.key:
		return CodeRecordKey
	}
	return ""
}
